from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.safestring import SafeString
from django_filters import FilterSet
from django_filters.widgets import SuffixedMultiWidget

from lib import dates
from ui import excel
from ui.columns import Column, Head, Order, heads

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
        return heads(self.columns, self.by, self.request.GET)

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


Details = Callable[[Any], QuerySet[Any]]
AT_ONCE = 500


class InTwoSteps:
    """A list whose rows are found first, by their numbers, and read after, with all that a page says of them.

    PendingChange for together, the search and a dozen joined tables are more than PostgreSQL weighs against each other: with
    a million workers it reads every row of the region for one page of a school. `details` adds what a row needs.
    """

    def __init__(self, found: QuerySet[Any], details: Details) -> None:
        self.found = found
        self.details = details

    def count(self) -> int:
        return self.found.count()

    def __getitem__(self, part: slice) -> list[Any]:
        return self._read(list(self._numbers()[part]))

    def __iter__(self) -> Iterator[Any]:
        numbers = list(self._numbers())
        for start in range(0, len(numbers), AT_ONCE):
            yield from self._read(numbers[start : start + AT_ONCE])

    def _numbers(self) -> QuerySet[Any]:
        numbers: QuerySet[Any] = self.found.values_list("pk", flat=True)
        return numbers

    def _read(self, numbers: list[int]) -> list[Any]:
        rows = self.details(self.found.model._default_manager.filter(pk__in=numbers)).in_bulk()
        return [rows[number] for number in numbers if number in rows]


@dataclass(frozen=True)
class Chip:
    """One filter in force, and the address of the same list without it."""

    text: str
    url: str


def chips(filters: FilterSet, asked: QueryDict) -> Iterator[Chip]:
    for name, field in filters.form.fields.items():
        value = (
            filters.form.cleaned_data.get(name) if filters.form.is_bound and filters.form.is_valid() else None
        )
        keys = _keys(name, field.widget)
        if value in (None, "", []) or not any(asked.get(key) for key in keys):
            continue
        rest = asked.copy()
        for key in [*keys, "page"]:
            rest.pop(key, None)
        yield Chip(f"{field.label}: {_reads(field, value)}", f"?{rest.urlencode()}")


def _keys(name: str, widget: forms.Widget) -> list[str]:
    if isinstance(widget, SuffixedMultiWidget):
        return [widget.suffixed(name, suffix) for suffix in widget.suffixes]
    return [name]


def _reads(field: forms.Field, value: Any) -> str:
    if isinstance(value, slice):
        ends = [("с", value.start), ("по", value.stop)]
        return " ".join(f"{word} {dates.format_date(end)}" for word, end in ends if end)
    if isinstance(value, bool):
        return "да" if value else "нет"
    if isinstance(value, list | tuple):
        return ", ".join(_reads(field, one) for one in value)
    if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        return str(dict(_flat(field.choices)).get(value, value))
    return str(value)


def _flat(choices: Any) -> Iterator[tuple[Any, Any]]:
    for value, label in choices:
        if isinstance(label, list | tuple):
            yield from label
        else:
            yield value, label
