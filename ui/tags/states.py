from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString

from lib import readers
from lib.reasons import Obstacle, Reason, in_order
from ui.library import register
from ui.rendering import icon, render
from ui.states import State

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


@register.simple_tag
def seats(taken: int, total: int) -> SafeString:
    """How many seats of a group are left, as words and as a bar."""
    left = max(total - taken, 0)
    colour = "red" if not left else "yellow" if left * 5 <= total else "green"
    return render("ui/seats.html", taken=taken, total=total, left=left, colour=colour)
