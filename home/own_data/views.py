"""«Всё, что система знает обо мне», as one file (R42)."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from home.own_data.facts import sheets
from lib import spreadsheets
from lib.dates import format_moment, now
from staff.web import WorkerRequest
from submissions.web import password_asked_again

NAME = "Мои данные"


@require_safe
@password_asked_again
def own_data(request: WorkerRequest) -> HttpResponse:
    """The whole СНИЛС stands in it, so the password is asked again. The file is made at once: one person's is small."""
    about = [
        ("Чьи данные", f"{request.worker.full_name}, ID {request.worker.pk}"),
        ("Сохранено", format_moment(now())),
    ]
    return spreadsheets.download(NAME, spreadsheets.sheets(sheets(request.worker), about))
