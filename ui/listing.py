from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import EmptyPage, PageNotAnInteger
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django_filters import FilterSet
from django_tables2 import Table

from ui import excel
from ui.chips import Chip, chips
from ui.excel import Fact
from ui.two_steps import Details, InTwoSteps

PER_PAGE = 25


@dataclass
class Listing:
    """A list that a person searches, filters, sorts, pages through and saves as Excel; all of it in the URL.

    One URL answers the whole page, its results alone when htmx asks, and with `format=xlsx` exactly this list as a
    file. `noun` holds the three forms «работник,работника,работников». A СНИЛС must not become a filter: addresses
    are kept in logs and histories. `details` joins to the rows of a page what is said of them: the queryset itself
    only finds, filters and sorts. `besides` says of what was found another count, in words.
    """

    request: HttpRequest
    queryset: QuerySet[Any]
    table_class: type[Table]
    noun: str
    filter_class: type[FilterSet] | None = None
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
        self._found = found
        data = InTwoSteps(found, self.details) if self.details else found
        self.table = self.table_class(data, order_by=asked.getlist("sort") or None, request=self.request)
        self._turn_to(asked.get("page", "1"))

    def _turn_to(self, number: str) -> None:
        try:
            self.table.paginate(page=number, per_page=self.per_page)
        except PageNotAnInteger:
            self.table.paginate(page=1, per_page=self.per_page)
        except EmptyPage:
            self.table.paginate(page=self.table.paginator.num_pages, per_page=self.per_page)

    @property
    def total(self) -> int:
        return int(self.table.paginator.count)

    @property
    def said_besides(self) -> str:
        return self.besides(self._found) if self.besides else ""

    @property
    def chips(self) -> list[Chip]:
        return list(chips(self.filter, self.request.GET)) if self.filter else []

    def export(self) -> HttpResponse:
        """Every row of this list, not only this page's, in this order."""
        facts: Sequence[Fact] = self.table_class.excel
        records = (row.record for row in self.table.rows)
        return excel.answer(self.file_name, facts, records, [chip.text for chip in self.chips])

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
