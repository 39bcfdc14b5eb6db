from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from organizations.web import ResponsibleRequest
from staff.facts.departures import recent
from staff.filters import WorkerFilter
from staff.models import Employment
from staff.tables import WorkerTable
from ui.listing import Listing


@require_safe
def show(request: ResponsibleRequest) -> HttpResponse:
    """«Список работников» of the organization, and of it alone (R21, R44)."""
    places = Employment.objects.managed_by(request.responsible).open().shown()
    listing = Listing(
        request,
        places,
        WorkerTable,
        "место работы,места работы,мест работы",
        filter_class=WorkerFilter,
        file_name="Список работников",
        empty="Работников не нашлось",
    )
    return listing.answer("staff/responsible/workers.html", {"left": recent(request.responsible)[:20]})
