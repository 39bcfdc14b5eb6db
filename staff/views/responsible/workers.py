from __future__ import annotations

from django.db.models import Count, QuerySet
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from lib.plural import counted
from organizations.web import ResponsibleRequest
from staff.columns import WORKERS
from staff.facts.departures import recent
from staff.filters import WorkerFilter
from staff.models import Employment
from ui.listing import Listing


def _people(places: QuerySet[Employment]) -> str:
    """A person with two posts stands in the list twice, and the home counts people (R8)."""
    told = places.order_by().aggregate(people=Count("worker", distinct=True))
    return counted(told["people"], "человек", "человека", "человек")


@require_safe
def show(request: ResponsibleRequest) -> HttpResponse:
    """«Список работников» of the organization, and of it alone (R21, R44)."""
    places = Employment.objects.visible_to(request.responsible).open().with_details()
    listing = Listing(
        request,
        places,
        WORKERS,
        "место работы,места работы,мест работы",
        filter_class=WorkerFilter,
        file_name="Список работников",
        empty="Работников не нашлось",
        besides=_people,
    )
    return listing.answer("staff/responsible/workers.html", {"left": recent(request.responsible)[:20]})
