"""May this person register? (R1, R4, R8, R9)"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from lib.reasons import Reason
from staff.signup import reasons
from staff.states import Kind

# Who is younger or older has mistyped the year.
YOUNGEST, OLDEST = 16, 100
LINK_DAYS = 3


@dataclass(frozen=True)
class Applicant:
    """What the person says when signing up."""

    birth_date: date
    kind: Kind
    main_job: str
    main_job_pedagogical: bool | None


@dataclass(frozen=True)
class Registered:
    """Whether the system holds the person already, and whether at a pedagogical main job."""

    known: bool
    teaches_at_main_job: bool


def may_apply(applicant: Applicant, on: date) -> list[Reason]:
    """Is what the person typed possible at all? Says nothing of who is registered."""
    beside = main_job_allows(applicant.kind, applicant.main_job, applicant.main_job_pedagogical)
    return [*plausible_birth_date(applicant.birth_date, on), *beside]


def may_register(person: Registered, kind: Kind) -> list[Reason]:
    """One account per person, for life (R1); a part-timer known by the main job least of all (R9)."""
    if not person.known:
        return []
    if kind == Kind.EXTERNAL and person.teaches_at_main_job:
        return [reasons.part_timer_registered()]
    return [reasons.registered_already()]


def link_lives(number: int, latest: int, *, disowned: bool = False) -> list[Reason]:
    """«Повторить код» kills every earlier link (R4), «Это не я» all of them (R1)."""
    if disowned:
        return [reasons.link_disowned()]
    return [] if number == latest else [reasons.link_replaced()]


def may_disown(confirmed: bool) -> list[Reason]:
    """Whoever has confirmed a registration cannot say afterwards that it is somebody else's (R1)."""
    return [reasons.confirmed_already()] if confirmed else []


def plausible_birth_date(birth_date: date, on: date) -> Iterator[Reason]:
    """Not in the future, and nobody too young or too old to work."""
    if birth_date > on:
        yield reasons.not_born_yet(birth_date)
        return
    years = relativedelta(on, birth_date).years
    if not YOUNGEST <= years <= OLDEST:
        yield reasons.age_unlikely(years)


def main_job_allows(kind: Kind, main_job: str, pedagogical: bool | None) -> Iterator[Reason]:
    """An external part-timer is taken only beside a main job that is named and is not pedagogical (R8).

    pedagogical: the person's own word about the main job; None when it was not said.
    """
    if kind != Kind.EXTERNAL:
        return
    if not main_job:
        yield reasons.name_main_job()
    if pedagogical is None:
        yield reasons.say_if_pedagogical()
    elif pedagogical:
        yield reasons.main_job_pedagogical()
