"""May this person register? (R1, R4, R8, R9)"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

from lib.reasons import Reason
from staff.duplicates.known import Known
from staff.signup import reasons
from staff.states import Kind

# Who is younger or older has mistyped the year.
YOUNGEST, OLDEST = 16, 100
LINK_DAYS = 3


def may_apply(
    birth_date: date, on: date, kind: Kind, main_job: str, main_job_pedagogical: bool | None
) -> list[Reason]:
    """Is what the person typed possible at all that day? Says nothing of who is registered (R1, R8)."""
    return [
        *plausible_birth_date(birth_date, on),
        *main_job_allows(kind, main_job, main_job_pedagogical),
    ]


def may_register(known: Known, kind: Kind) -> list[Reason]:
    """One account per person, for life (R1); a part-timer known by a pedagogical main job least of all (R9).

    Whom a Responsible registered comes in by the invitation, since it asks what only the person knows (R10). Somebody
    who is only similar is registered: a stranger must not learn of others here, and the night's search tells the
    operator (decision 0058).
    """
    if not known:
        return []
    current = [post for match in known.same for post in match.current]
    teaches = any(post.pedagogical for post in current if post.kind == Kind.MAIN)
    if kind == Kind.EXTERNAL and teaches:
        return [reasons.part_timer_registered()]
    if not any(match.can_enter for match in known.same):
        return [reasons.invited_already()]
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
    """Not in the future, and nobody too young or too old to work: 16 to 100 years that day, both included (R1)."""
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
