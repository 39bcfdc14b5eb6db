"""May an organization be closed, what becomes of each workplace there, may that be undone? (R16)"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from lib.dates import add_years
from lib.reasons import Reason
from staff.known import Post
from staff.reorganizing import reasons
from staff.reorganizing.known import Fate, Undoing
from staff.states import Kind, Work

# For a day a mistake is undone as a whole; later each move is a move of its own.
HOURS_TO_UNDO = 24
# An order so old is a mistyped year: everybody's first day at the successor would be that day.
YEARS_BACK = 5


def fate(post: Post, there: Iterable[Post], successor: int | None) -> Fate:
    """What becomes of this open workplace (R16).

    there: the person's open posts anywhere. successor: its number; None where the organization is liquidated.
    """
    same = [one for one in there if (one.organization_id, one.position_id) == (successor, post.position_id)]
    if post.work == Work.CURRENT:
        if successor is None:
            return Fate.ENDS
        return Fate.JOINS if any(one.work == Work.CURRENT for one in same) else Fate.MOVES
    if successor is None:
        return Fate.REJECTED
    return Fate.DROPS if same else Fate.WAITS_THERE


def kind_there(post: Post, there: Iterable[Post], successor: int) -> Kind:
    """A part-timer whose main job is at the successor works there by a second position, not from outside (R8)."""
    main = any(
        one.organization_id == successor and one.kind == Kind.MAIN and one.work == Work.CURRENT
        for one in there
    )
    return Kind.INTERNAL if post.kind == Kind.EXTERNAL and main else post.kind


def must_register(own: int | None, come: int | None, both: int) -> int | None:
    """How many the successor must register after the merger (R8, R16): the sum, who works in both counted once.

    own, come: what either has said; None while one has not. Then what the successor has said stays.
    """
    return own if own is None or come is None else own + max(come - both, 0)


def may_close(
    organization: int,
    closed_on: date | None,
    on: date,
    today: date,
    *,
    successor: int | None = None,
    successor_closed_on: date | None = None,
    units: Sequence[str] = (),
) -> list[Reason]:
    """May the organization close on that day? units: those of it that are open (R16)."""
    if closed_on:
        return [reasons.closed_already(closed_on)]
    return [
        *([reasons.into_itself()] if successor == organization else []),
        *([reasons.successor_closed(successor_closed_on)] if successor_closed_on else []),
        *([reasons.units_first(units)] if units and successor is None else []),
        *([reasons.day_ahead(today)] if on > today else []),
        *([reasons.day_long_ago(on, YEARS_BACK)] if add_years(on, YEARS_BACK) < today else []),
    ]


def may_undo(undoing: Undoing | None) -> list[Reason]:
    """Within a day, and while nothing else has been built on it (R16). None: nothing is closed, or it is undone."""
    if undoing is None:
        return [reasons.nothing_to_undo()]
    late = [reasons.too_late_to_undo(HOURS_TO_UNDO)] if undoing.hours > HOURS_TO_UNDO else []
    return [*late, *([reasons.built_on(undoing.built)] if undoing.built else [])]
