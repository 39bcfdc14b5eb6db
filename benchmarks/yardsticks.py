"""What pages are compared with: the floor, and the same rows shown as any Django tutorial would show them."""

from __future__ import annotations

from functools import partial

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path

from courses.catalogue.programme import address_of_mine as programme
from courses.catalogue.shown import Catalogue
from courses.enrolling.offers import GroupOffer, Viewer
from courses.enrolling.rules import Verdict
from courses.enrolling.views import address_of_mine
from courses.known import Offer
from courses.models import CourseGroup
from lib.dates import today
from lib.search import by_name
from organizations.web import ResponsibleRequest
from staff.models import Employment
from staff.web import WorkerRequest

ROWS, CARDS = 100, 20  # on a page, as the pages that are compared show them


def floor(request: HttpRequest) -> HttpResponse:
    """The least a signed-in page can cost here: every middleware, the session, the user, their record; no content."""
    return HttpResponse(f"<p>{request.user.pk}</p>")


def plain_list(request: ResponsibleRequest) -> HttpResponse:
    """The rows of «Список работников»."""
    places = (
        Employment.objects.filter(
            organization=request.responsible.organization_id,
            worker__merged_into=None,
            state__in=["awaiting", "current"],
        )
        .select_related("worker", "position")
        .with_leave(today())
        .order_by(*by_name("worker__full_name"), "pk")
    )
    page = Paginator(places, ROWS).get_page(request.GET.get("page"))
    return render(request, "bench/list.html", {"page": page})


def plain_catalogue(request: HttpRequest) -> HttpResponse:
    """The groups of «Каталог», without the verdicts: the same for everybody, by date."""
    groups = (
        CourseGroup.objects.filter(
            programme__active=True,
            programme__provider__active=True,
            starts_on__gt=today(),
            closed_at=None,
            draft=False,
            cancelled_at=None,
        )
        .select_related("programme__provider")
        .order_by("starts_on", "number")
    )
    page = Paginator(groups, CARDS).get_page(request.GET.get("page"))
    return render(request, "bench/catalogue.html", {"page": page})


class Unjudged(Viewer):
    """A viewer to whom every group is open."""

    def judged(self, group: Offer) -> GroupOffer:
        return GroupOffer(group, Verdict(), self._is_profile(group.course))


def unjudged_catalogue(request: WorkerRequest) -> HttpResponse:
    """Our own catalogue without its verdicts."""
    viewer = Unjudged.for_worker(request.worker, today())
    return Catalogue(request, viewer, partial(address_of_mine, request), partial(programme, request)).answer(
        {}
    )


# Each stands in the area of the page it is compared with, so that the same middleware asks the same of it.
urlpatterns = [
    path("cabinet/floor/", floor),
    path("cabinet/plain-catalogue/", plain_catalogue),
    path("cabinet/unjudged-catalogue/", unjudged_catalogue),
    path("organization/plain-list/", plain_list),
    path("", include("config.urls")),
]
