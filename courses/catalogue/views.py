"""The catalogue as one worker sees it: every group judged, in a fixed number of statements (R36, R43)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from courses import facts
from courses.catalogue.filters import FOLDED, WORKERS, CatalogueFilter, ChooseWorkerFilter, ForWorkerFilter
from courses.enrolling.offers import Alternatives, GroupOffer, Viewer
from courses.enrolling.views import address_for_worker, address_of_mine
from courses.models import CourseGroup
from courses.states import Chance
from lib import looks
from lib.dates import today
from lib.numbers import counted
from lib.reasons import Address
from organizations.web import ResponsibleRequest
from staff.models import Worker
from staff.web import WorkerRequest
from ui.fields import show
from ui.listing import Listing, chips

PER_PAGE = 20
# What the database filters by: without them every coming group has been judged already.
IN_DATABASE = ("q", "funding", "block", "provider", "since", "until")
RANK = {Chance.OPEN: 0, Chance.HELD: 1, Chance.CLOSED: 2}
Providers = tuple[tuple[int, str], ...]


@lru_cache(maxsize=256)
def drawn(
    kind: type[CatalogueFilter], asked: str, providers: Providers
) -> tuple[list[SafeString], list[SafeString]]:
    """The fields of the filters, those in sight and the folded ones. They are the same for everybody who asks the
    same, and eight fields drawn anew cost as much as the cards of a page."""
    form = kind(QueryDict(asked), queryset=CourseGroup.objects.none(), providers=providers).form
    shown = {bound.name: show(bound, in_filters=True) for bound in form}
    return [shown[name] for name in shown if name not in FOLDED], [shown[name] for name in FOLDED]


class Catalogue:
    """One page of the groups that have not begun: those open to the worker first, each with its verdict."""

    prefix = "groups"

    def __init__(
        self,
        request: HttpRequest,
        viewer: Viewer,
        address: Callable[[int], str],
        kind: type[CatalogueFilter] = CatalogueFilter,
    ) -> None:
        self.request, self.viewer = request, viewer
        self.kind: Any = kind
        self.asked = {name: request.GET[name] for name in kind.base_filters if request.GET.get(name)}
        groups = CourseGroup.objects.coming
        self.filter = kind(request.GET, groups(viewer.on), providers=self.providers) if self.asked else None
        judged = viewer.coming() if self.filter is None else self._judged(self.filter.qs)
        offers = sorted(self._wanted(judged), key=lambda offer: RANK[offer.chance])
        self.open = sum(offer.chance == Chance.OPEN for offer in offers)
        self.page: Page[GroupOffer] = Paginator(offers, PER_PAGE).get_page(request.GET.get("page"))
        alternatives = Alternatives(viewer, None if any(map(self.asked.get, IN_DATABASE)) else judged)
        for offer in self.page:
            offer.href = address(offer.group.group_id)
            if offer.closed:
                offer.alternative = alternatives.suggestion(offer)

    def _wanted(self, offers: Sequence[GroupOffer]) -> Sequence[GroupOffer]:
        """What depends on the worker, and the database cannot filter by."""
        if self.filter is None or not self.filter.form.is_valid():
            return offers
        ticked = self.filter.form.cleaned_data
        return [
            offer
            for offer in offers
            if (not ticked["mine"] or offer.chance == Chance.OPEN)
            and (not ticked["profile"] or offer.profile)
        ]

    def _judged(self, groups: QuerySet[CourseGroup]) -> list[GroupOffer]:
        return [self.viewer.judged(group) for group in facts.offers(groups, self.viewer.on_offer)]

    @property
    def cards(self) -> list[dict[str, Any]]:
        return [offer.card() for offer in self.page]

    @property
    def providers(self) -> Providers:
        """Those that teach some programme on offer, by name: another would find nothing."""
        named = {(course.provider_id, course.provider) for course in self.viewer.on_offer.courses}
        return tuple(sorted(named, key=lambda one: one[1].lower().replace("ё", "ея")))

    @property
    def fields(self) -> dict[str, list[SafeString]]:
        shown, folded = drawn(self.kind, urlencode(self.asked), self.providers)
        return {"shown": shown, "folded": folded}

    @property
    def total(self) -> int:
        return int(self.page.paginator.count)

    def found_words(self) -> str:
        """How many groups were found, and how many of them are open to the worker where not all are."""
        if not self.total:
            return "Ничего не нашлось"
        found = counted(self.total, "группа", "группы", "групп")
        if self.open == self.total:
            return format_html("Найдено: <strong>{}</strong>", found)
        return format_html("Найдено: <strong>{}</strong>, доступно: <strong>{}</strong>", found, self.open)

    @property
    def narrowed(self) -> bool:
        """Is any of the folded filters in use?"""
        return any(name in self.asked for name in FOLDED)

    @property
    def chips(self) -> list[Address]:
        return list(chips(self.filter, self.request.GET)) if self.filter else []

    def answer(self, context: dict[str, Any]) -> HttpResponse:
        """The whole page, or its results alone when htmx asks."""
        htmx: Any = getattr(self.request, "htmx", None)
        part = bool(htmx and htmx.target == self.prefix)
        shown = {**context, "catalogue": self, "viewer": self.viewer, "part": part}
        page = "courses/_groups.html" if part else "courses/catalogue.html"
        response = render(self.request, page, shown)
        patch_vary_headers(response, ["HX-Request", "HX-Target"])
        return response


@require_safe
def catalogue(request: WorkerRequest) -> HttpResponse:
    """«Каталог»: which groups are open to me, what the voucher pays for, why the others are closed (R36, R43)."""
    viewer = Viewer.for_worker(request.worker, today())
    return Catalogue(request, viewer, partial(address_of_mine, request)).answer({"enrol": "Записаться"})


@require_safe
def for_worker(request: ResponsibleRequest) -> HttpResponse:
    """The catalogue as one of the organization's workers sees it; whose, is chosen first (R36)."""
    workers = Worker.objects.acting_for(request.responsible)
    chosen = request.GET.get("worker", "")
    if not chosen.isdecimal() or len(chosen) > 18:
        listing = Listing(
            request, workers, WORKERS, "работник,работника,работников", ChooseWorkerFilter, order="full_name"
        )
        return listing.answer("courses/choose_worker.html")
    worker = get_object_or_404(workers, pk=chosen)
    looks.note(request, worker)
    address = partial(address_for_worker, request, worker.pk)
    shown = Catalogue(request, Viewer.for_worker(worker, today()), address, ForWorkerFilter)
    whose = {"caption": worker.full_name, "for_worker": worker.pk, "choose": reverse("courses:org_catalogue")}
    return shown.answer({**whose, "enrol": "Записать"})
