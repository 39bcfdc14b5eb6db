"""The pages of «Список работников»."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from home.facts import workers as facts
from home.worker_filter import READY, WorkerFilter
from home.worker_list import DEEDS, WORKERS
from lib.dates import today
from organizations.models import Responsible
from organizations.states import Access
from organizations.web import ResponsibleRequest
from staff.lists.facts import filter_of
from staff.models import Employment
from ui.listing import Listing

PER_PAGE = 100
NO_FILTERS = frozenset({"page", "sort", "format"})


def open_places(organization: int) -> QuerySet[Employment]:
    """The list as a Responsible with an open access to the organization sees it."""
    access = Responsible(organization_id=organization, state=Access.ACTIVE)
    return Employment.objects.visible_to(access).open()


@require_safe
def show(request: ResponsibleRequest) -> HttpResponse:
    """«Список работников» of the organization, and of it alone (R21, R44)."""
    waiting, positions, counts, left, saved = facts.around(request.responsible, today())
    request.waiting, request.positions = waiting, positions  # type: ignore[attr-defined]
    listing = Listing(
        request,
        Employment.objects.visible_to(request.responsible).open(),
        WORKERS,
        "место работы,места работы,мест работы",
        filter_class=WorkerFilter,
        file_name="Список работников",
        empty="Работников не нашлось",
        details=facts.rows,
        kept=(open_places, request.responsible.organization_id),
        besides=("worker", "человек,человека,человек"),
        per_page=PER_PAGE,
        above="home/responsible/_ticked.html",
    )
    context = {"left": left, "deeds": DEEDS, "ready": _ready(request, counts), **_own(request, saved)}
    return listing.answer("home/responsible/workers.html", context)


def _ready(request: HttpRequest, counts: dict[str, int]) -> list[dict[str, Any]]:
    """The ready-made lists, with how many stand in each; which of them is shown now."""
    shown = filter_of(request.GET, without=NO_FILTERS)
    return [
        {"name": one.name, "query": one.query, "count": counts[one.count], "here": shown == one.query}
        for one in READY
    ]


def _own(request: HttpRequest, saved: list[tuple[int, str, str]]) -> dict[str, Any]:
    """The person's own lists, which of them is shown, and what can be saved as another one (R45)."""
    shown, filters = filter_of(request.GET, without=NO_FILTERS), filter_of(request.GET)
    known = {one.query for one in READY} | {query for *_, query in saved}
    return {
        "saved": [
            {"pk": pk, "name": name, "query": query, "here": shown == query} for pk, name, query in saved
        ],
        "to_save": "" if filters in known else filters,
    }
