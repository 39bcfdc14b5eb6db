"""The page around everything, and a list with its pages."""

from __future__ import annotations

from typing import Any

from django import template
from django.forms import BaseForm
from django.http import HttpRequest
from django.template import Context, Node, Variable
from django.template.base import FilterExpression, Parser, TextNode, Token
from django.template.loader import get_template
from django.utils.safestring import SafeString

from lib import looks
from lib.numbered import SHORT, number
from lib.terms import used_in
from ui.frame import Frame, Heading, Site
from ui.listing import Listing
from ui.rendering import icon, render
from ui.states import State
from ui.templatetags.forms import error_summary

register = template.Library()


@register.simple_tag(takes_context=True)
def frame(context: Context) -> Frame:
    """What surrounds the page: menus, the person, the banner. Once per page, by base.html."""
    return Frame.around(context)


@register.simple_tag
def page_number() -> str:
    """What is said by telephone of a page where something went wrong; the log is searched by it."""
    return number()[:SHORT]


@register.simple_block_tag
def captured(content: str) -> SafeString:
    """Render the block before what stands above it, so that it can name the document: `{% captured as x %}`."""
    return SafeString(content)


@register.simple_block_tag(takes_context=True)
def page(
    context: Context,
    content: str,
    title: str,
    *,
    lead: str = "",
    caption: str = "",
    up: str = "",
    up_text: str = "",
    back: str = "",
    back_text: str = "Назад",
    form: BaseForm | None = None,
    badge: State | None = None,
    wide: bool = False,
) -> SafeString:
    """A whole page: layout, title, heading, error summary. `up` names the page between the menu and this one."""
    summary = error_summary(form) if form is not None else ""
    looks.note(context.get("request"), *context.flatten().values())
    heading = Heading(
        title,
        lead,
        caption,
        up,
        up_text,
        back,
        back_text,
        badge,
        wide,
        failed=bool(form and form.errors),
        terms=used_in(f"{title} {lead} {summary} {content}"),
    )
    if inside := context.get("frame"):
        inside.heading = heading
        return render("ui/page.html", heading=heading, summary=summary, content=content)
    body = {"heading": heading, "summary": summary, "content": content}
    with context.push(**body):
        return SafeString(_base().render(context))


def _base() -> Any:
    return get_template("base.html").template  # type: ignore[attr-defined]


@register.simple_tag
def site() -> Site:
    """How to reach the operator, for pages made without a request: `{% site as here %}{{ here.email }}`."""
    return Site()


@register.tag("icon")
def icon_tag(parser: Parser, token: Token) -> Node:
    """A lucide picture that a screen reader skips: `{% icon "search" 18 %}`, 20 pixels where no size is said.

    Named outright, it is drawn once, when the template is read: lists have a hundred of them.
    """
    said = [parser.compile_filter(part) for part in token.split_contents()[1:]]
    if any((isinstance(one.var, Variable) and one.var.literal is None) or one.filters for one in said):
        return Icon(said)
    return TextNode(icon(*(one.resolve(Context()) for one in said)))


class Icon(Node):
    """A picture whose name or size is known only when the page is drawn."""

    def __init__(self, said: list[FilterExpression]) -> None:
        self.said = said

    def render(self, context: Context) -> SafeString:
        return icon(*(one.resolve(context) for one in self.said))


@register.simple_tag(takes_context=True)
def listing(context: Context, listing: Listing) -> SafeString:
    """Search and filters, chips, the number found, the table, pages and «Скачать Excel» of a `ui.listing.Listing`."""
    return render("ui/listing.html", listing=listing, request=context["request"], part=False)


@register.simple_tag
def query(request: HttpRequest, **changes: Any) -> str:
    """This address's query with some of it changed; None takes a part out."""
    asked = request.GET.copy()
    for name, value in changes.items():
        if value is None:
            asked.pop(name, None)
        else:
            asked[name] = str(value)
    return f"?{asked.urlencode()}"


@register.filter
def page_links(page: Any, request: HttpRequest) -> list[dict[str, Any] | None]:
    """«Назад» 1 … 4 5 6 … 20 «Дальше» for the pager; None is a gap."""
    asked = request.GET.copy()
    asked.pop("page", None)
    before = f"?{asked.urlencode()}&page=" if asked else "?page="

    def link(number: Any, rel: str = "") -> dict[str, Any] | None:
        if number == page.paginator.ELLIPSIS:
            return None
        return {"number": number, "url": f"{before}{number}", "rel": rel, "here": number == page.number}

    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    back = [link(page.number - 1, "prev")] if page.has_previous() else []
    onward = [link(page.number + 1, "next")] if page.has_next() else []
    return [*back, *(link(number) for number in numbers), *onward]
