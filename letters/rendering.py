from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template import Context
from django.template.loader import get_template
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from markdown_it.tree import SyntaxTreeNode

from letters import attachments, markdown, switches
from letters.markdown import Read
from letters.models import Letter
from letters.secrets import hidden

BLUE = "color: #1d4f91"
GREY = "color: #505a66"
STYLES = {
    "h2": "margin: 20px 0 12px; font-size: 22px; line-height: 1.25",
    "p": "margin: 0 0 14px",
    "ol": "margin: 0 0 16px; padding-left: 24px",
    "ul": "margin: 0 0 16px; padding-left: 24px",
    "li": "margin: 0 0 6px",
    "table": "width: 100%; margin: 4px 0 18px; border-collapse: collapse;"
    " border-top: 1px solid #d9dce1; border-bottom: 1px solid #d9dce1",
    "strong": "font-weight: bold",
}
BUTTON = (
    "display: inline-block; padding: 12px 22px; background: #1d4f91; color: #ffffff; font-weight: bold;"
    " text-decoration: none"
)
LABEL = f"padding: 7px 14px 7px 0; vertical-align: top; {GREY}"
VALUE = "padding: 7px 0; vertical-align: top; width: 75%"


def as_html(letter: Read) -> SafeString:
    return format_html_join("\n", "{}", ((_shown(part),) for part in letter.parts))


def _shown(node: SyntaxTreeNode) -> SafeString:
    return _SHOWN.get(node.type, _element)(node)


def _inside(node: SyntaxTreeNode) -> SafeString:
    return format_html_join("", "{}", ((_shown(child),) for child in node.children))


def _element(node: SyntaxTreeNode) -> SafeString:
    return format_html('<{0} style="{1}">{2}</{0}>', mark_safe(node.tag), STYLES[node.tag], _inside(node))  # noqa: S308 a name of ours


def _row(node: SyntaxTreeNode) -> SafeString:
    """A row of facts; the head that Markdown asks for is empty and not shown."""
    if not markdown.words(node):
        return SafeString()
    label, value = node.children
    return format_html(
        '<tr><td style="{}">{}</td><td style="{}">{}</td></tr>', LABEL, _inside(label), VALUE, _inside(value)
    )


def _paragraph(node: SyntaxTreeNode) -> SafeString:
    """A link that stands alone is a button, with its address as text (R7)."""
    if node.hidden:
        return _inside(node)
    (inline,) = node.children
    if [child.type for child in inline.children] == ["link"]:
        return _button(inline.children[0])
    return _element(node)


def _button(link: SyntaxTreeNode) -> SafeString:
    return format_html(
        '<p style="margin: 24px 0 10px">{}</p>\n<p style="margin: 0 0 20px; font-size: 14px; {}">'
        "Если кнопка не нажимается, скопируйте адрес в браузер:<br>{}</p>",
        _anchor(link, BUTTON, _inside(link)),
        GREY,
        _address(link),
    )


def _link(node: SyntaxTreeNode) -> SafeString:
    return format_html("{}: {}", _inside(node), _address(node))


def _address(link: SyntaxTreeNode) -> SafeString:
    return _anchor(link, f"{BLUE}; word-break: break-word", str(link.attrGet("href")))


def _anchor(link: SyntaxTreeNode, look: str, words: str) -> SafeString:
    """Leads to a page only: a value that turned out to be a program (`javascript:`) stays words."""
    address = str(link.attrGet("href"))
    if not address.startswith(("https://", "http://")):
        return escape(words)
    return format_html('<a href="{}" style="{}">{}</a>', address, look, words)


_SHOWN: dict[str, Callable[[SyntaxTreeNode], SafeString]] = {
    "text": lambda node: escape(node.content),
    "softbreak": lambda node: mark_safe("<br>\n"),
    "inline": _inside,
    "thead": _inside,
    "tbody": _inside,
    "tr": _row,
    "paragraph": _paragraph,
    "link": _link,
}


@dataclass(frozen=True)
class Text:
    subject: str
    body: str
    html: str = ""


def _site() -> dict[str, Any]:
    return {
        "SITE_NAME": settings.SITE_NAME,
        "SITE_URL": settings.SITE_URL,
        "SUPPORT_EMAIL": settings.SUPPORT_EMAIL,
        "SUPPORT_PHONES": settings.SUPPORT_PHONES,
    }


def _framed(name: str, said: dict[str, Any], text: str) -> str:
    # Plain text must not say &quot;; the html part is escaped as every page is.
    context = Context({**said, "text": text}, autoescape=name.endswith(".html"))
    return get_template(name).template.render(context)  # type: ignore[attr-defined, no-any-return]


def said_by(letter: Letter) -> dict[str, Any]:
    """What the letter's file is filled with, secrets apart."""
    return {**_site(), **letter.context, "recipient": letter.recipient}


def _text(letter: Letter, secret: dict[str, Any], *, html: bool) -> Text:
    read = markdown.read(letter.kind, {**said_by(letter), **secret})
    # Who reads the outbox must not switch off anybody's letters.
    around = {**_site(), "switch_off": switches.address(letter) if html else ""}
    return Text(
        subject=" ".join(markdown.words(read.subject).split()),
        body=_framed("letters/base.txt", around, markdown.as_text(read)).strip() + "\n",
        html=_framed("letters/base.html", around, as_html(read)) if html else "",
    )


def said(letter: Letter, secret: dict[str, Any]) -> Text:
    """The letter as the person reads it."""
    return _text(letter, secret, html=True)


def kept(letter: Letter, secret: dict[str, Any]) -> Text:
    """The letter as the outbox keeps it and the operator sees it: without its links."""
    return _text(letter, hidden(letter.kind, secret), html=False)


def message(letter: Letter, text: Text) -> EmailMultiAlternatives:
    mail = EmailMultiAlternatives(
        text.subject,
        text.body,
        to=[letter.recipient],
        reply_to=[settings.SUPPORT_EMAIL],
        headers={
            "Message-ID": letter.message_id,
            "Auto-Submitted": "auto-generated",
            "X-Letter-Attempt": str(letter.attempts),
        },
    )
    if address := switches.address(letter):
        mail.extra_headers["List-Unsubscribe"] = f"<{address}>"
        mail.extra_headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail.attach_alternative(text.html, "text/html")
    for name, content, kind in attachments.of(letter):
        mail.attach(name, content, kind)
    return mail
