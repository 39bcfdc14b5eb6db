"""What stands between a person and the destruction of the data, and who may be forgotten (R42)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Max, Q

from lib.dates import SAMARA, format_date, today
from lib.reasons import Reason
from organizations.models import Responsible
from retention.facts import term
from retention.known import RECORDS
from staff.models import Employment, Worker
from staff.studies import not_over
from support.erasing import reasons, rules
from support.models import Destruction, Ticket, Withdrawal


def standing(worker: Worker) -> Withdrawal | None:
    """The withdrawal that is neither taken back nor carried out (R42)."""
    return Withdrawal.objects.standing().filter(worker=worker).first()


def asked_on(withdrawal: Withdrawal | None) -> date | None:
    """The day of the withdrawal in Samara, from which its terms are counted; None where there is none (R42)."""
    return withdrawal.asked_at.astimezone(SAMARA).date() if withdrawal else None


def ground(act: Destruction) -> str:
    """Why the data were destroyed, for the act: what the law calls the ground (R42)."""
    asked = asked_on(act.withdrawal)
    return f"отзыв согласия от {format_date(asked)}" if asked else "истёк срок хранения"


def stops(worker: Worker) -> Iterator[Reason]:
    """All of it that is not over; five statements."""
    places = Employment.objects.open().filter(worker=worker).select_related("organization")
    yield from (reasons.works_there(one.pk, one.organization.name) for one in places.order_by("pk"))
    if worker.user:
        held = Responsible.objects.not_ended().filter(user=worker.user).select_related("organization")
        yield from (reasons.is_responsible(one.pk, one.organization.name) for one in held.order_by("pk"))
        if worker.user.is_staff:
            yield reasons.is_operator()
    for seat in not_over([worker], today())[worker.pk]:
        yield reasons.studies(seat.enrolment_id, seat.title, seat.ends_on)
    waits = Ticket.objects.waiting().filter(Q(worker=worker) | Q(author=worker.user_id, author__isnull=False))
    yield from (reasons.ticket_is_open(pk) for pk in waits.order_by("pk").values_list("pk", flat=True))


def against(worker: Worker, on: date) -> list[Reason]:
    """Why the data cannot be destroyed that day; empty where they can (R42)."""
    asked = asked_on(standing(worker))
    return rules.may_destroy(stops(worker), asked, left_on(worker), term(RECORDS).days, on)


def left_on(worker: Worker) -> date:
    """The last day that the system knows of the person: of work, of a log-in, or the day of registration (R42)."""
    worked = worker.employments.aggregate(last=Max("ended_on"))["last"]
    entered = worker.user.last_login if worker.user else None
    days = [
        worker.registered_at.astimezone(SAMARA).date(),
        worked,
        entered and entered.astimezone(SAMARA).date(),
    ]
    last: date = max(day for day in days if day)
    return last
