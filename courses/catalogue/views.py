"""The catalogue as one worker sees it: every group judged, in a fixed number of queries (R36, R43)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from courses import facts
from courses.catalogue.filters import WORKERS, CatalogueFilter, ChooseWorkerFilter, ForWorkerFilter
from courses.enrolling.offers import GroupOffer, Instead, Viewer, read
from courses.enrolling.views import address_for_worker, address_of_mine
from courses.models import CourseGroup
from courses.states import Chance
from lib.dates import today
from organizations.web import ResponsibleRequest
from staff.models import Worker
from staff.web import WorkerRequest
from ui.listing import Chip, Listing, chips

PER_PAGE = 20


# What the database filters by: without them every coming group has been judged already.
IN_DATABASE = ("q", "funding", "block", "provider", "since", "until")


RANK = {Chance.OPEN: 0, Chance.HELD: 1, Chance.CLOSED: 2}


class Catalogue:
    """One page of the groups that have not begun: those open to the worker first, each with its verdict."""

    prefix = "groups"
    noun = "группа,группы,групп"
    empty = "Ничего не нашлось"

    def __init__(
        self,
        request: HttpRequest,
        eyes: Viewer,
        address: Callable[[int], str],
        filter_class: type[CatalogueFilter] = CatalogueFilter,
    ) -> None:
        self.request, self.eyes = request, eyes
        self.filter = filter_class(request.GET, queryset=CourseGroup.objects.coming(eyes.on), request=request)
        judged = [eyes.line(offer) for offer in facts.offers(self.filter.qs, eyes.known)]
        lines = sorted(self._wanted(judged), key=lambda line: RANK[line.chance])
        self.open = sum(line.chance == Chance.OPEN for line in lines)
        self.page: Page[GroupOffer] = Paginator(lines, PER_PAGE).get_page(request.GET.get("page"))
        read(list(self.page), address)
        instead = Instead(eyes, None if any(map(request.GET.get, IN_DATABASE)) else judged)
        for line in self.page:
            line.suited = instead.suggestion(line) if line.closed else None

    def _wanted(self, lines: Sequence[GroupOffer]) -> list[GroupOffer]:
        ticked = self.filter.form.cleaned_data if self.filter.form.is_valid() else {}
        return [
            line
            for line in lines
            if (not ticked.get("mine") or line.chance == Chance.OPEN)
            and (not ticked.get("profile") or line.profile)
        ]

    @property
    def total(self) -> int:
        return int(self.page.paginator.count)

    @property
    def paginator(self) -> Paginator[GroupOffer]:
        return self.page.paginator

    @property
    def narrowed(self) -> bool:
        """Is any of the folded filters in use?"""
        return any(self.request.GET.get(name) for name in ("block", "provider", "since", "until", "profile"))

    @property
    def chips(self) -> list[Chip]:
        return list(chips(self.filter, self.request.GET))

    def answer(self, template: str, context: dict[str, Any]) -> HttpResponse:
        """The whole page, or its results alone when htmx asks."""
        htmx: Any = getattr(self.request, "htmx", None)
        part = bool(htmx and htmx.target == self.prefix)
        shown = {**context, "catalogue": self, "eyes": self.eyes, "part": part}
        response = render(self.request, "courses/_groups.html" if part else template, shown)
        patch_vary_headers(response, ["HX-Request", "HX-Target"])
        return response


@require_safe
def catalogue(request: WorkerRequest) -> HttpResponse:
    """«Каталог»: which groups are open to me, what the voucher pays for, why the others are closed (R36, R43)."""
    return Catalogue(request, Viewer.of(request.worker, today()), partial(address_of_mine, request)).answer(
        "courses/worker/catalogue.html", {"worker": request.worker, "enrol_verb": "Записаться"}
    )


@require_safe
def for_worker(request: ResponsibleRequest) -> HttpResponse:
    """The catalogue as one of the organization's workers sees it; whose, is chosen first (R36)."""
    workers = Worker.objects.acting_for(request.responsible)
    chosen = request.GET.get("worker", "")
    if not chosen.isdecimal() or len(chosen) > 18:
        listing = Listing(
            request, workers, WORKERS, "работник,работника,работников", ChooseWorkerFilter, order="full_name"
        )
        return listing.answer("courses/responsible/choose_worker.html")
    worker = get_object_or_404(workers, pk=chosen)
    address = partial(address_for_worker, request, worker.pk)
    shown = Catalogue(request, Viewer.of(worker, today()), address, ForWorkerFilter)
    return shown.answer(
        "courses/responsible/catalogue.html",
        {"worker": worker, "for_worker": worker.pk, "enrol_verb": "Записать"},
    )
