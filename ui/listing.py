from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.safestring import SafeString
from django_filters import FilterSet

from ui import excel, ordering
from ui.chips import Chip, chips
from ui.columns import Column
from ui.ordering import Head, Order
from ui.two_steps import Details, InTwoSteps

PER_PAGE = 25


@dataclass
class Listing:
    """A list that a person searches, filters, sorts, pages through and saves as Excel; all of it in the URL.

    One URL answers the whole page, its results alone when htmx asks, and with `format=xlsx` exactly this list as a
    file. `noun` holds the three forms «работник,работника,работников». `order` is the name of the column that it
    stands by when nobody asked otherwise, «-name» the other way round. A СНИЛС must not become a filter: addresses
    are kept in logs and histories. `details` joins to the rows of a page what is said of them: the queryset itself
    only finds, filters and sorts. `besides` says of what was found another count, in words.
    """

    request: HttpRequest
    queryset: QuerySet[Any]
    columns: Sequence[Column]
    noun: str
    filter_class: type[FilterSet] | None = None
    order: str = "name"
    file_name: str = ""
    empty: str = "Ничего не нашлось"
    per_page: int = PER_PAGE
    prefix: str = "results"
    details: Details | None = None
    besides: Callable[[QuerySet[Any]], str] | None = None

    def __post_init__(self) -> None:
        asked = self.request.GET
        self.filter = (
            self.filter_class(asked, queryset=self.queryset, request=self.request)
            if self.filter_class
            else None
        )
        found = self.filter.qs if self.filter else self.queryset
        self._filtered = found
        self.by = Order.asked(self.columns, asked.get("sort", ""), self.order)
        found = self.by.of(found) if self.by else found
        self.found = InTwoSteps(found, self.details) if self.details else found
        pages = Paginator(self.found, self.per_page)  # type: ignore[arg-type]  # it counts and slices
        self.page = pages.get_page(asked.get("page", "1"))

    @property
    def total(self) -> int:
        return int(self.page.paginator.count)

    @property
    def said_besides(self) -> str:
        return self.besides(self._filtered) if self.besides else ""

    @property
    def chips(self) -> list[Chip]:
        return list(chips(self.filter, self.request.GET)) if self.filter else []

    @property
    def heads(self) -> list[Head]:
        return ordering.heads(self.columns, self.by, self.request.GET)

    def rows(self) -> Iterator[list[SafeString]]:
        """The cells of this page."""
        for record in self.page.object_list:
            yield [column.cell(record, self.request) for column in self.columns]

    def export(self) -> HttpResponse:
        """Every row of this list, not only this page's, in this order."""
        facts = [fact for column in self.columns for fact in column.facts]
        return excel.answer(self.file_name, facts, self.found, [chip.text for chip in self.chips])

    def answer(self, template: str, context: dict[str, Any] | None = None) -> HttpResponse:
        """The response to whichever of the three was asked for."""
        if self.file_name and self.request.GET.get("format") == "xlsx":
            return self.export()
        htmx: Any = getattr(self.request, "htmx", None)
        if htmx and htmx.target == self.prefix:
            response = render(self.request, "ui/results.html", {"listing": self, "part": True})
        else:
            response = render(self.request, template, {**(context or {}), "listing": self})
        patch_vary_headers(response, ["HX-Request", "HX-Target"])
        return response
