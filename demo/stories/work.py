"""How people came to their places of work, and where each of them stands (R8, R12–R17)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from demo.names import Name
from demo.personas import Persona
from demo.region import Person, Place, Region, person
from demo.stories.registering import FILE_DAYS
from lib.dates import add_years
from staff.models import Dismissal, DuplicatePair, Employment, Invitation, LeavePeriod, Transfer
from staff.states import DismissalReason, Kind, Leave, Origin, Work

MAIN_JOBS = (
    "ООО «Волжские сети», инженер", "Городская библиотека, библиограф", "Дворец спорта, администратор",
    "АО «Степьагро», экономист", "Краеведческий музей, экскурсовод", "Городская больница, медицинская сестра",
)  # fmt: skip
REFUSALS = (
    "В нашей организации не работает.",
    "Должность указана неверно, подайте запрос ещё раз.",
    "Выбрана школа вместо детского сада: обратитесь в структурное подразделение.",
)
Story = Callable[[Region, Place, str, int, Persona | None], Person]


def employ(region: Region, who: Person, *, place: Place | None = None, post: str = "", **said: Any) -> int:
    """A place of work; without more words a current main job, confirmed soon after it was asked for."""
    place = place or who.place
    asked = max(who.since, who.registered)
    values: dict[str, Any] = {
        "worker_id": who.worker,
        "organization_id": place.id,
        "position_id": region.posts[post or who.post],
        "state": Work.CURRENT,
        "origin": Origin.REGISTRATION,
        "training": True,
        "started_on": who.since,
        "requested_at": region.at(asked),
        "decided_at": region.at(asked + timedelta(days=region.days(1, 4))),
        "decided_by_id": place.responsible or region.operator,
        **said,
    }
    return region.bulk.add(Employment, **values)


def _waits(region: Region, origin: str, days: int) -> dict[str, Any]:
    """What an employment lacks until the Responsible's word (R15)."""
    asked = region.at(region.ago(region.days(0, days)))
    unknown = dict.fromkeys(("started_on", "decided_at", "decided_by_id"))
    return {"state": Work.AWAITING, "origin": origin, "training": False, "requested_at": asked, **unknown}


def _left(region: Region, who: Person, place: Place, on: date) -> int:
    """The employment that ended."""
    return employ(region, who, place=place, state=Work.ENDED, training=False, ended_on=max(on, who.since))


def _dismiss(region: Region, employment: int, place: Place, on: date) -> None:
    reason = region.random.choice(DismissalReason.values)
    by = place.responsible or region.operator
    region.bulk.add(Dismissal, employment_id=employment, on=on, reason=reason, by_id=by, at=region.at(on))


def main(region: Region, place: Place, post: str, need: int, persona: Persona | None = None) -> Person:
    who = person(region, place, post, worked_days=_worked(region, need), persona=persona)
    who.employment = employ(region, who, origin=Origin.ADDED if region.chance(0.3) else Origin.REGISTRATION)
    return who


def childcare(region: Region, place: Place, post: str, need: int, persona: Persona | None = None) -> Person:
    """On leave the employment stays and the person counts (R8)."""
    who = person(region, place, post, worked_days=_worked(region, need), persona=persona)
    who.employment = employ(region, who)
    _leave(region, who, Leave.CHILDCARE)
    return who


def maternity(region: Region, place: Place, post: str, need: int, persona: Persona | None = None) -> Person:
    who = person(region, place, post, worked_days=_worked(region, need), persona=persona)
    who.employment = employ(region, who)
    _leave(region, who, Leave.MATERNITY if who.name.woman else Leave.CHILDCARE)
    return who


def _leave(region: Region, who: Person, kind: Leave) -> None:
    """Under way: 140 days, or until the child is three (R8)."""
    # By the number and not by the dice: so many throws more would make another region of everybody after them.
    ago = 3 + who.worker * 37 % (130 if kind == Leave.MATERNITY else 900)
    begins_on = max(who.since, region.ago(ago))
    long = timedelta(days=140) if kind == Leave.MATERNITY else add_years(begins_on, 3) - begins_on
    region.bulk.add(
        LeavePeriod,
        employment_id=who.employment,
        kind=kind,
        begins_on=begins_on,
        ends_on=begins_on + long - timedelta(days=1),
        recorded_by_id=who.place.responsible or region.operator,
        recorded_at=region.at(begins_on),
    )


def internal(region: Region, place: Place, post: str, need: int, persona: Persona | None = None) -> Person:
    """Two positions, one of which carries the qualification (R17)."""
    who = main(region, place, post, need, persona)
    second = place.staffing.rest.throw(region.random)
    if second != post and region.post(second).pedagogical:
        since = min(region.today, who.since + timedelta(days=region.days(30, 900)))
        asked = max(since, who.registered)
        employ(
            region,
            who,
            post=second,
            kind=Kind.INTERNAL,
            training=False,
            started_on=since,
            requested_at=region.at(asked),
        )
    return who


def external(region: Region, place: Place, post: str, need: int, persona: Persona | None = None) -> Person:
    """Registered here, because the main job is not pedagogical (R8)."""
    who = person(region, place, post, worked_days=_worked(region, need), persona=persona)
    who.employment = employ(region, who, kind=Kind.EXTERNAL, main_job=region.random.choice(MAIN_JOBS))
    return who


def registration(
    region: Region, place: Place, post: str, need: int, persona: Persona | None = None
) -> Person:
    """Signed up a few days ago and waits (R1, R15)."""
    who = person(region, place, post, worked_days=region.days(0, 12), persona=persona)
    employ(region, who, **_waits(region, Origin.REGISTRATION, 9))
    return who


def twin(region: Region, place: Place, post: str, need: int, persona: Persona | None = None) -> Person:
    """Somebody known signed up again, without the patronymic: two records for the operator to compare (R1, R40)."""
    first, region.namesake = region.namesake, None
    if first is None:
        return registration(region, place, post, need, persona)
    again = Name(first.name.last, first.name.first, "", woman=first.name.woman), first.born
    who = person(region, place, post, worked_days=region.days(0, 12), alike=again)
    employ(region, who, **_waits(region, Origin.REGISTRATION, 9))
    region.bulk.add(DuplicatePair, first_id=first.worker, second_id=who.worker)
    region.twins += 1
    return who


def invited(
    region: Region,
    place: Place,
    post: str,
    need: int,
    persona: Persona | None = None,
    days: int | None = None,
) -> Person:
    """Registered by the Responsible, has not opened the invitation yet: for so many days (R10)."""
    days = region.days(1, 30) if days is None else days
    on = region.ago(days)
    who = person(region, place, post, worked_days=days + region.days(1, 20), comes_in=False, registered=on)
    at, by = region.at(on), place.responsible or region.operator
    said: dict[str, Any] = {"requested_at": at, "decided_at": at, "decided_by_id": by}
    who.employment = employ(region, who, origin=Origin.ADDED, **said)
    region.bulk.add(
        Invitation,
        worker_id=who.worker,
        email=who.email,
        organization_id=place.id,
        invited_by_id=by,
        invited_at=at,
    )
    return who


def from_file(region: Region, place: Place, post: str, need: int, persona: Persona | None = None) -> Person:
    """One of those whom the Responsible loaded from a file (`demo.stories.registering`)."""
    return invited(region, place, post, need, persona, days=FILE_DAYS)


def rejected(region: Region, place: Place, post: str, need: int, persona: Persona | None = None) -> Person:
    who = person(region, place, post, worked_days=region.days(20, 90), persona=persona)
    refusal = region.random.choice(REFUSALS)
    employ(region, who, state=Work.REJECTED, training=False, started_on=None, refusal=refusal)
    who.gone = True
    return who


def transferred(region: Region, place: Place, post: str, need: int, persona: Persona | None = None) -> Person:
    """Came from another organization and was confirmed here (R13)."""
    who, left, gone = _came(region, place, post, need, persona, region.days(20, 400))
    who.employment = came = employ(
        region, who, origin=Origin.TRANSFER, started_on=gone + timedelta(days=1), requested_at=region.at(gone)
    )
    region.bulk.add(Transfer, left_id=left, awaits_id=came, by_id=region.operator, at=region.at(gone))
    return who


def transfer(region: Region, place: Place, post: str, need: int, persona: Persona | None = None) -> Person:
    """Sent here by another Responsible, not confirmed yet (R13)."""
    who, left, gone = _came(region, place, post, need, persona, region.days(0, 8))
    awaits = employ(region, who, **{**_waits(region, Origin.TRANSFER, 0), "requested_at": region.at(gone)})
    region.bulk.add(Transfer, left_id=left, awaits_id=awaits, by_id=region.operator, at=region.at(gone))
    return who


def hire(region: Region, place: Place, post: str, need: int, persona: Persona | None = None) -> Person:
    """Dismissed elsewhere some time ago, has picked this organization (R14)."""
    who, left, gone = _came(region, place, post, need, persona, region.days(15, 200))
    _dismiss(region, left, who.place_on(gone), gone)
    employ(region, who, **_waits(region, Origin.HIRE, 10))
    return who


def withdrawn(region: Region, place: Place, post: str, need: int, persona: Persona | None = None) -> Person:
    """Picked this organization and thought better of it (R14)."""
    who, left, gone = _came(region, place, post, need, persona, region.days(30, 200))
    _dismiss(region, left, who.place_on(gone), gone)
    asked = region.ago(region.days(3, 20))
    said = {**_waits(region, Origin.HIRE, 0), "state": Work.WITHDRAWN, "requested_at": region.at(asked)}
    employ(region, who, **{**said, "decided_at": region.at(asked + timedelta(days=2))})
    who.gone = True
    return who


def dismissed(region: Region, place: Place, post: str, need: int, persona: Persona | None = None) -> Person:
    """«Уволить»: the account and everything learned stay (R12)."""
    who = person(region, place, post, worked_days=_worked(region, need), persona=persona)
    gone = region.ago(region.days(0, min(300, (region.today - who.since).days)))
    _dismiss(region, _left(region, who, place, gone), place, gone)
    who.gone = True
    return who


def _came(
    region: Region, place: Place, post: str, need: int, persona: Persona | None, days: int
) -> tuple[Person, int, date]:
    """Somebody with years at another organization, which they left that many days ago."""
    who = person(region, place, post, worked_days=_worked(region, need) + days, persona=persona)
    who.before, who.moved = region.elsewhere(place), region.ago(days)
    return who, _left(region, who, who.before, who.moved), who.moved


def _worked(region: Region, need: int) -> int:
    """At least as long as the story needs, and most have worked for years; a negative need: a newcomer, at most so long."""
    if need < 0:
        return region.days(10, -need)
    return min(need + int(region.random.expovariate(1 / 6500)), 44 * 365)


# Nobody has issued a voucher to people of these yet; to those of UNSETTLED nobody may: no place of work is confirmed.
NEWCOMERS = {registration, twin, invited, from_file}
UNSETTLED = {registration, rejected, transfer, hire, withdrawn, dismissed}
# Each story's share; the rarest ones are told twice however small the region is.
STORIES: dict[Story, float] = {
    main: 74, internal: 5, childcare: 3, maternity: 1.2, external: 2.5, registration: 2.5, transferred: 3,
    transfer: 1.2, hire: 1.2, dismissed: 4, rejected: 0.6, withdrawn: 0.4, invited: 3,
}  # fmt: skip
