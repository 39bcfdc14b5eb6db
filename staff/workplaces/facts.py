"""What the rules judge about a new workplace, and what its card in the inbox says (R9, R14, R15)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lib.reasons import Reason
from staff.facts import post, posts
from staff.known import RequestedPost
from staff.models import Employment, Transfer
from staff.states import Kind, Origin, Work
from staff.workplaces.rules import first_day, may_confirm

_TO_CHECK = {
    Origin.REGISTRATION: "Сверьте ФИО, дату рождения и СНИЛС с документами, должность с приказом.",
    Origin.HIRE: "Сверьте должность с приказом о приёме: остальное в АИС уже проверено.",
    Origin.TRANSFER: "Сверьте должность с приказом: остальное в АИС уже проверено.",
    Origin.ADDED: "Сверьте данные с документами.",
    Origin.SUCCESSOR: "Сверьте должность с приказом: остальное в АИС уже проверено.",
}


def requested(employment: Employment, without: Employment | None = None) -> RequestedPost:
    """What the rules judge about one workplace; `without`: as if that job of the person had ended (R13)."""
    return all_requested([employment], without)[employment.pk]


def all_requested(
    employments: Iterable[Employment], without: Employment | None = None
) -> dict[int, RequestedPost]:
    """The same for many, by the employment's number (R15): one statement beside the rows themselves.

    Loads nothing per row when they come `with_details`.
    """
    places = list(employments)
    current = posts({place.worker_id for place in places}, [Work.CURRENT])
    return {
        place.pk: RequestedPost(
            post(place),
            birth_date=place.worker.birth_date,
            user_id=place.worker.user_id,
            closed_on=place.organization.closed_on,
            elsewhere=tuple(
                job
                for job in current[place.worker_id]
                if job.organization_id != place.organization_id
                and not (without and job.employment_id == without.pk)
            ),
        )
        for place in places
    }


@dataclass(frozen=True)
class NewPlace:
    """A card of the inbox: a workplace, where it came from, what to compare with papers, from which day the person works,
    and why this Responsible cannot confirm it, if so (R15)."""

    place: Employment
    where_from: str
    to_check: str
    first_day: date
    verdict: list[Reason]


def new_places(waiting: Iterable[Employment], user: int) -> list[NewPlace]:
    """The cards for this user, two statements for all of them (R15)."""
    rows = list(waiting)
    came = Transfer.objects.filter(awaits__in=[place.pk for place in rows])
    left = dict(came.values_list("awaits", "left__organization__name"))
    asked = all_requested(rows)
    return [_card(place, asked[place.pk], left.get(place.pk), user) for place in rows]


def _card(place: Employment, asked: RequestedPost, left: str | None, user: int) -> NewPlace:
    origin = Origin(place.origin)
    came = f"{origin.label}: {left}" if left else str(origin.label)
    part_time = " Основная работа не должна быть педагогической." if place.kind == Kind.EXTERNAL else ""
    return NewPlace(
        place,
        where_from=came,
        to_check=_TO_CHECK[origin] + part_time,
        first_day=first_day(asked),
        verdict=may_confirm(asked, user),
    )
