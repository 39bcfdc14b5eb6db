"""A letter as a page of the cabinet shows it: the words that went by mail, with our own looks and short addresses."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils.html import escape, format_html, format_html_join, linebreaks
from django.utils.safestring import SafeString, mark_safe
from markdown_it.tree import SyntaxTreeNode

from letters import markdown, secrets
from letters.models import Letter
from letters.rendering import said_by

# Between the letter and what stands under each of them.
FOOT = "\n\n--\n"


def shown(letter: Letter) -> SafeString:
    """The letter's text; empty where it is kept no longer, or is not written yet.

    One that goes with a one-time link is shown as the outbox keeps it: without the link (`letters/secrets.py`).
    """
    if secrets.goes_with(letter.kind):
        return _as_kept(letter.body)
    if letter.closed_at and not letter.body:
        return SafeString()
    read = markdown.read(letter.kind, said_by(letter))
    return format_html_join("\n", "{}", ((_shown(part),) for part in read.parts))


def _as_kept(body: str) -> SafeString:
    said = body.partition(FOOT)[0]
    return mark_safe(linebreaks(said, autoescape=True)) if said else SafeString()  # noqa: S308 escaped


def subject(letter: Letter) -> str:
    """Its first line, also while the letter waits to leave."""
    if letter.subject or secrets.goes_with(letter.kind):
        return letter.title
    return " ".join(markdown.words(markdown.read(letter.kind, said_by(letter)).subject).split())


def _shown(node: SyntaxTreeNode) -> SafeString:
    return _SHOWN.get(node.type, _element)(node)


def _inside(node: SyntaxTreeNode) -> SafeString:
    return format_html_join("", "{}", ((_shown(child),) for child in node.children))


def _element(node: SyntaxTreeNode) -> SafeString:
    return format_html("<{0}>{1}</{0}>", mark_safe(node.tag), _inside(node))  # noqa: S308 a name of ours


def _facts(node: SyntaxTreeNode) -> SafeString:
    return format_html('<dl class="summary">{}</dl>', _inside(node))


def _fact(node: SyntaxTreeNode) -> SafeString:
    if not markdown.words(node):
        return SafeString()
    label, value = node.children
    return format_html(
        '<div class="summary-row"><dt>{}</dt><dd>{}</dd></div>', _inside(label), _inside(value)
    )


def _paragraph(node: SyntaxTreeNode) -> SafeString:
    """A link that stands alone is the next step."""
    if node.hidden:
        return _inside(node)
    (inline,) = node.children
    if [child.type for child in inline.children] == ["link"]:
        return format_html("<p>{}</p>", _link(inline.children[0], "btn btn-primary"))
    return _element(node)


def _link(node: SyntaxTreeNode, look: str = "") -> SafeString:
    """Leads to a page that there is; anything else stays words."""
    to = str(node.attrGet("href"))
    own = to.removeprefix(settings.SITE_URL)
    if (own != to and not _is_page(own)) or (own == to and not to.startswith(("https://", "http://"))):
        return _inside(node)
    classed = format_html(' class="{}"', look) if look else ""
    return format_html('<a href="{}"{}>{}</a>', own, classed, _inside(node))


def _is_page(path: str) -> bool:
    try:
        resolve(path.partition("?")[0].partition("#")[0] or "/")
    except Resolver404:
        return False
    return True


_SHOWN: dict[str, Callable[[SyntaxTreeNode], SafeString]] = {
    "text": lambda node: escape(node.content),
    "softbreak": lambda node: mark_safe("<br>\n"),
    "inline": _inside,
    "table": _facts,
    "thead": _inside,
    "tbody": _inside,
    "tr": _fact,
    "paragraph": _paragraph,
    "link": _link,
}
