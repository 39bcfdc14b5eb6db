"""The catalogue as one worker sees it: every group judged, in a fixed number of statements (R36, R43)."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.html import format_html

from courses.catalogue import cards
from courses.catalogue.filters import CatalogueForm
from courses.enrolling.offers import GroupOffer, Viewer
from courses.states import Chance
from lib.numbers import counted, plural
from lib.reasons import Address
from ui.listing import chips

PER_PAGE = 10
TABS: dict[str, Callable[[GroupOffer], bool]] = {
    "fit": lambda offer: offer.chance == Chance.OPEN,
    "soon": lambda offer: offer.soon,
    "all": lambda offer: True,
}


class Catalogue:
    """One page of programmes with their groups that have not begun. Nothing depends on what was typed but what is
    shown: every coming group is judged, because the tabs and the filters say how many there are.

    group, programme: the addresses of their pages.
    """

    prefix = "groups"

    def __init__(
        self,
        request: HttpRequest,
        viewer: Viewer,
        group: Callable[[int], str],
        programme: Callable[[int], str],
    ) -> None:
        self.request, self.viewer = request, viewer
        judged = viewer.coming()
        towns = sorted({offer.group.town for offer in judged if offer.group.town})
        self.form = CatalogueForm(request.GET, towns, self.providers)
        text = self.form.said.get("q", "")
        self.searched = cards.among(judged, text, viewer.on) if text else judged
        chosen = self.form.chosen(self.searched)
        found = {name: [offer for offer in chosen if is_in(offer)] for name, is_in in TABS.items()}
        self.counts = {name: len(offers) for name, offers in found.items()}
        asked = request.GET.get("tab", "")
        self.tab = asked if asked in TABS else "fit" if found["fit"] else "all"
        self.sort = "near" if request.GET.get("sort") == "near" else ""
        shown = self._with_the_closed(chosen, found)
        self.total = len(shown)
        opens = self.tab == "soon"
        by_day: Callable[[GroupOffer], Any] = lambda offer: (  # noqa: E731 two days to choose from
            offer.group.registration_from if opens else offer.group.starts_on
        )
        every = cards.in_cards(shown, by_day, self.sort)
        self.page: Page[cards.Card] = Paginator(every, PER_PAGE).get_page(request.GET.get("page"))
        self._group, self._programme = group, programme

    def _with_the_closed(
        self, chosen: list[GroupOffer], found: dict[str, list[GroupOffer]]
    ) -> list[GroupOffer]:
        """Beside what fits stand the other groups of the same programmes: grey, each with what is in its way."""
        if self.tab != "fit":
            return found[self.tab]
        fitting = {offer.group.course.programme_id for offer in found["fit"]}
        return [offer for offer in chosen if offer.group.course.programme_id in fitting]

    @cached_property
    def cards(self) -> list[dict[str, Any]]:
        for card in self.page:
            for offer in card[: cards.ROWS]:
                offer.href = self._group(offer.group.group_id)
        return [cards.said(card, self._programme(card[0].group.course.programme_id)) for card in self.page]

    @property
    def open(self) -> int:
        """How many groups the worker could enter now, of those that the filters let through."""
        return self.counts["fit"]

    @property
    def providers(self) -> list[tuple[int, str]]:
        """Those that teach some programme on offer, by name: another would find nothing."""
        named = {(course.provider_id, course.provider) for course in self.viewer.on_offer.courses}
        return sorted(named, key=lambda one: one[1].lower().replace("ё", "ея"))

    @cached_property
    def facets(self) -> list[dict[str, Any]]:
        """With the numbers of this tab, whatever the other filters say."""
        return self.form.facets([offer for offer in self.searched if TABS[self.tab](offer)])

    def found_words(self) -> str:
        """«21 группа в 12 программах»: of what fits only that, whatever stands grey beside it."""
        programmes = self.page.paginator.count
        if not self.total:
            return "Ничего не нашлось"
        inside = plural(programmes, "программе", "программах", "программах")
        groups = counted(self.counts[self.tab], "группа", "группы", "групп")
        return format_html("<strong>{}</strong> в\xa0{}\xa0{}", groups, programmes, inside)

    @cached_property
    def chips(self) -> list[Address]:
        filters: Any = self  # it has a form, and nothing else of a filter is looked at
        return list(chips(filters, self.request.GET))

    def answer(self, context: dict[str, Any]) -> HttpResponse:
        """The whole page, or its results alone when htmx asks."""
        htmx: Any = getattr(self.request, "htmx", None)
        part = bool(htmx and htmx.target == self.prefix)
        shown = {**context, "catalogue": self, "viewer": self.viewer, "part": part}
        page = "courses/_groups.html" if part else "courses/catalogue.html"
        response = render(self.request, page, shown)
        patch_vary_headers(response, ["HX-Request", "HX-Target"])
        return response
