"""May the worker ask to change the own data, and may the request be confirmed or rejected? (R11)"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lib.reasons import Reason
from staff.personal_data import reasons
from staff.signup.rules import plausible_birth_date
from staff.states import Change


@dataclass(frozen=True)
class ChangeRequest:
    """What is asked for: does it differ from the record at all, does an earlier request still wait?"""

    differs: bool
    another_waits: bool
    birth_date: date


def may_request(wish: ChangeRequest, on: date) -> list[Reason]:
    if wish.another_waits:
        return [reasons.one_request_at_a_time()]
    if not wish.differs:
        return [reasons.nothing_to_change()]
    return list(plausible_birth_date(wish.birth_date, on))


@dataclass(frozen=True)
class PendingChange:
    """A request and what became of the record since: in `moved`, the fields whose old value is gone."""

    state: Change
    decided_on: date | None
    user_id: int | None
    moved: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Twin:
    """Is there another record with the same СНИЛС, or with the same ФИО and birth date?"""

    by_snils: bool
    by_name: bool


def makes_a_twin(twin: Twin, worker: int, namesake: bool) -> list[Reason]:
    """One record per person, whichever door the data come through (R1). worker: the ID, to name to support.

    namesake: somebody has made sure that they are two people; two people never have one СНИЛС.
    """
    same_number = [reasons.twin_by_snils(worker)] if twin.by_snils else []
    return [*same_number, *([reasons.twin_by_name(worker)] if twin.by_name and not namesake else [])]


def may_decide(asked: PendingChange, by: int | None) -> list[Reason]:
    if asked.state != Change.PENDING:
        return [reasons.change_decided_already(asked.state, asked.decided_on)]
    return [reasons.own_change()] if by is not None and by == asked.user_id else []


def may_confirm(asked: PendingChange, by: int | None) -> list[Reason]:
    """Not when the record moved on while the request waited: the Responsible saw another old value."""
    return may_decide(asked, by) or [reasons.record_moved_on(label, now) for label, now in asked.moved]
