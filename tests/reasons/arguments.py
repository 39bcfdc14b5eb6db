"""A value for every argument that a reason takes, from the demo: each reason can be made and read."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum
from typing import Any

from courses.models import Enrolment
from letters.models import Letter
from lib.dates import today
from lib.reasons import Reason, Why
from organizations.models import Responsible
from staff.models import Employment
from staff.states import Change, Work
from support.models import Ticket
from tests.reasons.readers import leader

BY_TYPE: dict[Any, Any] = {
    str: "Слово",
    int: 3,
    bool: True,
    date: today() + timedelta(days=30),
    date | None: today(),
    Sequence[str]: ("Одно", "Другое"),
    Change: Change.CONFIRMED,
    Work: Work.CURRENT,
    Letter: Letter(state="sent"),
}


def seat_ahead() -> Enrolment:
    """One that can be given up, of a worker who has a log-in and a Responsible, and is none."""
    ahead = Enrolment.objects.active().filter(starts_on__gt=today()).exclude(worker__user=None).order_by("pk")
    ahead = ahead.exclude(worker__user__in=Responsible.objects.values("user"))
    return next(one for one in ahead.select_related("worker__user") if leader(one.worker))


def made(why: Why[Any]) -> Reason:
    """The reason about somebody of the demo. A type that is not here fails the test; a number that an address
    needs is named here too."""
    seat = seat_ahead()
    numbers = {
        "worker_id": seat.worker_id,
        "account_id": seat.worker.user_id,
        "holder_id": seat.worker.user_id,
        "enrolment_id": seat.pk,
        "group_id": seat.group_id,
        "employment_id": Employment.objects.awaiting().earliest("pk").pk,
        "place_id": Employment.objects.awaiting().earliest("pk").pk,
        "access_id": Responsible.objects.awaiting().earliest("pk").pk,
        "ticket_id": Ticket.objects.earliest("pk").pk,
        "responsible_id": Responsible.objects.awaiting().earliest("pk").pk,
    }
    taken = inspect.signature(why.__wrapped__, eval_str=True).parameters.values()  # type: ignore[attr-defined]
    return why(**{one.name: numbers.get(one.name) or _of(one.annotation) for one in taken})


def _of(annotation: Any) -> Any:
    if annotation not in BY_TYPE and issubclass(annotation, Enum):
        return next(iter(annotation))
    return BY_TYPE[annotation]
