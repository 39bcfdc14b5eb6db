"""What a page is made of: cards, notes, figures, states and reasons."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from lib import memo as memo_text
from lib import readers
from lib.numbers import counted
from lib.reasons import Obstacle, Reason, in_order
from ui.frame import Banner, Site
from ui.memo_parts import PART_OF
from ui.rendering import icon, render
from ui.states import State
from ui.to_operator import to_operator

register = template.Library()


@register.simple_block_tag
def card(
    content: str,
    title: str = "",
    *,
    badge: State | None = None,
    href: str = "",
    caption: str = "",
    level: int = 2,
    muted: bool = False,
) -> SafeString:
    """A thing with its state: a voucher, a group, a request. `muted`: closed to this person."""
    return render("ui/card.html", **locals())


@register.simple_block_tag
def details(content: str, summary: str, *, unfolded: bool = False) -> SafeString:
    """Folded until asked for."""
    opened = SafeString(" open" if unfolded else "")
    return format_html(
        '<details class="fold"{}><summary>{}</summary><div class="fold-body">{}</div></details>',
        opened,
        summary,
        content,
    )


@register.simple_tag
def memo(words: str) -> SafeString:
    """The memo's own words, as a quotation (R41); raises ValueError when they are not its own."""
    if not memo_text.holds(words):
        raise ValueError(f"these are not the memo's words: «{words}»")
    return format_html("<blockquote><p>«{}»</p></blockquote>", words)


@register.filter
def contacts(text: str) -> SafeString:
    """The memo's words with the operator's address and telephones of the settings in the place of its own (R41)."""
    mail = format_html('<a href="mailto:{0}">{0}</a>', Site.email)
    now = {memo_text.EMAIL: mail, memo_text.PHONES: ", ".join(Site.phones)}
    parts = re.split(f"({'|'.join(map(re.escape, now))})", text)
    return format_html_join("", "{}", ((now.get(part, part),) for part in parts))


@register.simple_tag
def memo_chapter(title: str) -> SafeString:
    """A chapter of the memo, whole, with the operator's contacts as they are now (R41)."""
    return render("ui/memo_chapter.html", blocks=memo_text.chapters()[title])


@register.simple_tag(takes_context=True)
def memo_of_page(context: Context) -> SafeString:
    """What the memo says of the page that is open, folded; nothing where it says nothing of it (R41)."""
    match = getattr(context.get("request"), "resolver_match", None)
    title = PART_OF.get(match.view_name) if match else None
    return render("ui/memo_part.html", title=title) if title else SafeString()


@register.simple_tag
def nothing(
    text: str, hint: str = "", href: str = "", action: str = "", picture: str = "inbox"
) -> SafeString:
    """An empty list that says what to do next."""
    return render("ui/nothing.html", **locals())


@register.simple_tag
def button(text: str, href: str, kind: str = "primary", picture: str = "") -> SafeString:
    """A link that looks like a button: one primary per page. kind: primary, secondary, danger, link."""
    shown = icon(picture) if picture else ""
    return format_html('<a class="btn btn-{}" href="{}">{}{}</a>', kind, href, shown, text)


@register.simple_block_tag
def buttons(content: str) -> SafeString:
    """Buttons in a row, under each other on a phone."""
    return format_html('<div class="button-row">{}</div>', content)


@register.simple_block_tag
def note(content: str, title: str = "", kind: str = "info") -> SafeString:
    """A notice inside the page. kind: info, success, warning, error."""
    banner = Banner("", kind=kind)
    heading = format_html('<p class="banner-title">{}</p>', title) if title else ""
    return format_html(
        '<div class="banner tone-{}">{}<div>{}{}</div></div>',
        banner.colour,
        icon(banner.icon, 24),
        heading,
        content,
    )


@register.simple_block_tag
def summary(content: str) -> SafeString:
    """A list of names and values: `{% summary %}{% row "Должность" position %}{% endsummary %}`."""
    return format_html('<dl class="summary">{}</dl>', content)


CHANGE = '<dd class="summary-change"><a href="{}">Изменить<span class="visually-hidden"> {}</span></a></dd>'


@register.simple_tag
def row(
    label: str, value: Any, *, change: str = "", changes: str = "", empty: str = "Не указано"
) -> SafeString:
    """One line of a summary; `change` is the address of «Изменить», `changes` says what, to a screen reader."""
    shown = value if value not in (None, "") else format_html('<span class="muted">{}</span>', empty)
    link = format_html(CHANGE, change, changes or label) if change else ""
    return format_html('<div class="summary-row"><dt>{}</dt><dd>{}</dd>{}</div>', label, shown, link)


@register.simple_tag
def stat(number: Any, label: str, *, hint: str = "", href: str = "", tone: str = "") -> SafeString:
    """One figure and its word."""
    return render("ui/stat.html", **locals())


@register.simple_tag
def inbox_item(
    title: str, count: int, href: str, *, oldest: Any = None, picture: str = "inbox"
) -> SafeString:
    """A kind of request that waits: how many, since when, one click away. Zero is a good word, not an empty table."""
    return render("ui/inbox_item.html", **locals())


@register.simple_block_tag
def grid(content: str, columns: int = 2) -> SafeString:
    """Cards or figures side by side where the screen is wide enough."""
    return format_html('<div class="grid grid-{}">{}</div>', columns, content)


COLOURS = frozenset({"green", "blue", "yellow", "red", "grey"})


@register.simple_tag
def badge(state: State | str, colour: str = "", picture: str = "") -> SafeString:
    """The one word for a state. A State brings its own colour and icon; a plain word may be given them."""
    if isinstance(state, State):
        return _badge(str(state.label), state.colour, state.icon)
    return _badge(str(state), colour or "grey", picture)


@lru_cache(maxsize=512)
def _badge(word: str, colour: str, picture: str) -> SafeString:
    if colour not in COLOURS:
        raise ValueError(f"no such badge colour: {colour}")
    return format_html(
        '<span class="state tone-{}">{}{}</span>', colour, icon(picture, 16) if picture else "", word
    )


register.filter("to_operator", to_operator)


@register.simple_tag
def reasons(
    verdict: Iterable[Reason], title: str = "Почему пока нельзя", compact: bool = False
) -> SafeString:
    """Every reason of a refusal to its reader, what lasts first: why, until when, what to do, the memo folded (R43)."""
    found = [reason.to(readers.now()) for reason in in_order(verdict)]
    if not found:
        return SafeString("")
    # Something lasts and something does not: the order is told, and no day or patience is promised to help.
    lasts = found[0].obstacle == Obstacle.LASTING
    mixed = lasts and found[-1].obstacle != Obstacle.LASTING
    return render("ui/reasons.html", reasons=found, title=title, compact=compact, lasts=lasts, mixed=mixed)


SEATS = (
    '<span class="seats"><span class="seats-word">{}<span class="visually-hidden"> из {}</span></span>'
    '<progress class="meter tone-{}" max="{}" value="{}" aria-hidden="true"></progress></span>'
)


@register.simple_tag
def seats(taken: int, total: int) -> SafeString:
    """How many seats of a group are left, as words and as a bar."""
    left = max(total - taken, 0)
    colour = "red" if not left else "yellow" if left * 5 <= total else "green"
    words = counted(left, "место свободно", "места свободно", "мест свободно") if left else "Мест нет"
    return format_html(SEATS, words, total, colour, total, taken)
