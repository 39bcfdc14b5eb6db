"""May a request to change personal data be confirmed or rejected? (R11)"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lib.reasons import Reason
from staff.reasons import data as reasons
from staff.states import Change


@dataclass(frozen=True)
class Asked:
    """A request and what became of the record since: in `moved`, the fields whose old value is gone."""

    state: Change
    decided_on: date | None
    user_id: int | None
    moved: tuple[tuple[str, str], ...] = ()


def may_decide(asked: Asked, by: int | None) -> list[Reason]:
    if asked.state != Change.PENDING:
        return [reasons.change_decided_already(asked.state, asked.decided_on)]
    return [reasons.own_change()] if by is not None and by == asked.user_id else []


def may_confirm(asked: Asked, by: int | None) -> list[Reason]:
    """Not when the record moved on while the request waited: the Responsible saw another old value."""
    return may_decide(asked, by) or [reasons.record_moved_on(label, now) for label, now in asked.moved]
