"""A value for every argument that a reason takes, from the demo: each reason can be made and read."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from courses.models import Enrolment
from letters.models import Letter
from lib.dates import today
from lib.reasons import Reason, Why
from organizations.models import Responsible
from staff.models import Employment
from staff.states import Change, Work
from tests.reasons.readers import leader
from vouchers.states import BlockKind

AHEAD = today() + timedelta(days=30)
SAID: dict[str, Any] = {
    **dict.fromkeys(
        "on today issued_on valid_until first youngest closed_on birth_date last".split(), today()
    ),
    **dict.fromkeys("first_day next_on opens_on starts_on ends_on".split(), AHEAD),
    **dict.fromkeys(
        "organization name number voucher group title position label now programmes state".split(), "Слово"
    ),
    **dict.fromkeys("courses names taken awaits would_do".split(), ("Одно", "Другое")),
    **dict.fromkeys("years needs has hours block_hours finished".split(), 36),
    **dict.fromkeys("pedagogical own led".split(), True),
    "kind": BlockKind.VARIATIVE,
    "change": Change.CONFIRMED,
    "work": Work.CURRENT,
}
# The same name, another type.
ELSEWHERE: dict[tuple[str, str], Any] = {
    ("seats_below_taken", "taken"): 3,
    ("people_chose_another", "taken"): 3,
}


def seat_ahead() -> Enrolment:
    """One that can be given up, of a worker who has a log-in and a Responsible, and is none."""
    ahead = Enrolment.objects.active().filter(starts_on__gt=today()).exclude(worker__user=None).order_by("pk")
    ahead = ahead.exclude(worker__user__in=Responsible.objects.values("user"))
    return next(one for one in ahead.select_related("worker__user") if leader(one.worker))


def made(why: Why[Any]) -> Reason:
    """The reason about somebody of the demo; a name that is not here fails the test: say what it means."""
    seat = seat_ahead()
    known = {
        **SAID,
        "worker_id": seat.worker_id,
        "enrolment_id": seat.pk,
        "employment_id": Employment.objects.awaiting().earliest("pk").pk,
        "letter": Letter(state="sent"),
    }
    return why(**{name: ELSEWHERE.get((why.code, name), known[name]) for name in why.signature.parameters})
