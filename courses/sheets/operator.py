"""«Лист регистрации» of a group, for the operator (R35)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from courses.models import CourseGroup, Enrolment
from courses.sheets.printing import sheet_pdf
from lib import looks
from lib.dates import now
from lib.documents import answer
from staff.models import Employment


def sheet(_: Any, request: HttpRequest, group: CourseGroup) -> HttpResponse:
    """Opened beside the card, to be printed: three statements, however many people."""
    held = Enrolment.objects.with_details().not_released().filter(group=group)
    seats = list(held.order_by("worker__full_name", "pk"))
    jobs = Employment.objects.current().filter(worker__in=[seat.worker_id for seat in seats])
    places = dict(jobs.order_by("training", "pk").values_list("worker", "organization__name"))
    looks.name(request, "Группы: «Лист регистрации»")
    looks.note(request, seats)
    return answer(f"Лист регистрации {group.number}", sheet_pdf(group, seats, places, now()))
