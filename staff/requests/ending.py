"""What becomes of the requests about a place of work when it ends: parts of the actions that end it (R12, R13, R16)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lib.actions import action
from lib.dates import format_date
from staff.answering import write_answer
from staff.models import Employment, WorkRequest
from staff.states import Asked, Change


@action("", scope=None)
def drop_requests(place: Employment, *, by: Any, why: str = "") -> None:
    """With the work, whose worker is held, what was asked about it is rejected; the letter about its end says enough."""
    day = format_date(place.ended_on) if place.ended_on else ""
    for request in WorkRequest.objects.awaiting().filter(employment=place):
        write_answer(request, Change.REJECTED, f"Место работы завершено {day}.", by=by)


@action("", scope=None)
def move_requests(requests: Iterable[WorkRequest], goes_on: Employment, *, by: Any, why: str = "") -> None:
    """What was asked about work that goes on elsewhere waits there; the worker is held (R16).

    But for other days of a leave: the leave there is another record.
    """
    for request in requests:
        if request.kind == Asked.DAYS:
            write_answer(
                request, Change.REJECTED, "Место работы теперь другое. Отправьте запрос снова.", by=by
            )
            continue
        request.employment = goes_on
        request.save(update_fields=["employment"])
