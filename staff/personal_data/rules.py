"""May the worker ask to change the own data, and may the request be confirmed or rejected? (R11)"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import date

from lib.reasons import Reason
from staff.personal_data import reasons
from staff.signup.rules import plausible_birth_date
from staff.states import Change


@dataclass(frozen=True)
class PendingChange:
    """A request and what became of the record since: in `moved`, the fields whose old value is gone."""

    state: Change
    decided_on: date | None
    user_id: int | None
    moved: tuple[tuple[str, str], ...] = ()


def may_request(birth_date: date, on: date, *, differs: bool, another_waits: bool) -> list[Reason]:
    """May the worker ask to change the own data that day? (R11)

    birth_date: the one asked for. differs: from the record at all. another_waits: an earlier request does.
    """
    if another_waits:
        return [reasons.one_request_at_a_time()]
    if not differs:
        return [reasons.nothing_to_change()]
    return list(plausible_birth_date(birth_date, on))


def one_record_each(same: Set[str], worker: int, namesake: bool) -> list[Reason]:
    """One record per person, whichever door the data come through (R1). worker: the ID, to name to support.

    same: in what another record is like this one, «snils», «name». namesake: somebody has made sure that they are
    two people; two people never have one СНИЛС.
    """
    same_number = [reasons.duplicate_by_snils(worker)] if "snils" in same else []
    same_name = [reasons.duplicate_by_name(worker)] if "name" in same and not namesake else []
    return [*same_number, *same_name]


def may_decide(asked: PendingChange, by: int | None) -> list[Reason]:
    """May this user answer the request? Once, and nobody the own (R11)."""
    if asked.state != Change.PENDING:
        return [reasons.change_decided_already(asked.state, asked.decided_on)]
    return [reasons.own_change()] if by is not None and by == asked.user_id else []


def may_confirm(asked: PendingChange, by: int | None) -> list[Reason]:
    """May this user put the new data into the record? (R11)

    Not when the record moved on while the request waited: the Responsible saw another old value.
    """
    return may_decide(asked, by) or [reasons.record_moved_on(label, now) for label, now in asked.moved]
