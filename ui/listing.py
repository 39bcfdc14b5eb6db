from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import Count, F, QuerySet, Window
from django.db.models.expressions import Combinable
from django.db.models.functions import DenseRank
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django_filters import FilterSet
from django_filters.widgets import SuffixedMultiWidget

from lib import dates, looks
from lib.numbers import counted
from lib.prepared import MARK, Kept
from lib.reasons import Address
from ui import excel
from ui.columns import Column, Order, draw_heads, draw_rows

PER_PAGE = 25
SHOWN = 4  # filters on a wide page where there are many
NOT_FILTERS = {"sort", "page", "format"}


@dataclass
class Listing:
    """A list that a person searches, filters, sorts, pages through and saves as Excel; all of it in the URL.

    One URL answers the whole page, its results alone when htmx asks, and with `format=xlsx` exactly this list as a
    file. `noun` holds the three forms «работник,работника,работников». `order` is the name of the column that it
    stands by when nobody asked otherwise, «-name» the other way round. A СНИЛС must not become a filter: addresses
    are kept in logs and histories. `details` loads what the columns look at, by the records' numbers, for a page at
    once: the queryset itself only finds, filters and sorts. `read` names what the columns look at, where whole
    records would be too much: a row has it as attributes, `worker__full_name`. `besides` counts also how many
    different values of a field were found: the field, and the forms of its noun. `kept`: the same queryset as a
    function of one number, and the number: the words of the statement are then made once for all who filter nothing
    (`lib.prepared.Kept`). `above`: the template of what stands between the filters and the rows, such as what is done
    with those that are ticked.
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
    read: Sequence[str] = ()
    besides: tuple[str, str] | None = None
    kept: tuple[Callable[[int], QuerySet[Any]], int] | None = None
    above: str = ""

    def __post_init__(self) -> None:
        asked = self.request.GET
        # Nothing typed is nothing to check: the form then only shows its fields.
        typed = asked if set(asked) - NOT_FILTERS else None
        self.filter = (
            self.filter_class(typed, queryset=self.queryset, request=self.request)
            if self.filter_class
            else None
        )
        found = self.filter.qs if self.filter else self.queryset
        self.by = Order.asked(self.columns, asked.get("sort", ""), self.order)
        self.found = self.by.of(found) if self.by else found

    @cached_property
    def page(self) -> Page[Any]:
        """The rows of the page that was asked for; with their number, one statement and one for the details."""
        asked = self.request.GET.get("page", "1")
        if not isinstance(self.found, QuerySet):
            return Paginator(self.found, self.per_page).get_page(asked)
        number = int(asked) if asked.isdecimal() and 0 < len(asked) < 10 else 1
        rows = self._read(number) or self._read(max(1, -(-self.found.count() // self.per_page)))
        total = rows[0][0] if rows else 0
        self.different = rows[0][1] if rows else 0
        pages = Paginator(range(total), self.per_page)
        page = pages.get_page(number)
        records = [row[2] for row in rows]
        page.object_list = read_in_order(self.details, records) if self.details else records
        return page

    def _read(self, number: int) -> list[tuple[int, int, Any]]:
        """A page's records, or their numbers where the details are read after: each with the sums of all found."""
        start = (number - 1) * self.per_page
        if self.kept and not self._asked():
            rows: Any = _kept(self, self.kept[0]).rows(self.kept[1], self.per_page, start)
        else:
            names = ["pk"] if self.details else self.read
            rows = _with_sums(self.found, names, self.besides)[start : start + self.per_page]
        return [
            (row.found_all, getattr(row, "found_different", 0), row.pk if self.details else row)
            for row in rows
        ]

    def _asked(self) -> bool:
        """Whether any filter was typed, a wrong one too: the others narrow the list all the same."""
        return self.filter is not None and any(self.request.GET.get(name) for name in self.filter.filters)

    @property
    def total(self) -> int:
        return int(self.page.paginator.count)

    def found_words(self) -> str:
        """«Найдено: 36 мест работы, 34 человека»."""
        if not self.total:
            return self.empty
        found = counted(self.total, *self.noun.split(","))
        besides = f", {counted(self.different, *self.besides[1].split(','))}" if self.besides else ""
        return format_html("Найдено: <strong>{}</strong>{}", found, besides)

    @cached_property
    def chips(self) -> list[Address]:
        return list(chips(self.filter, self.request.GET)) if self.filter else []

    @property
    def many(self) -> bool:
        """Are there more filters than a row of the page holds?"""
        return self.filter is not None and len(self.filter.filters) > SHOWN + 1

    @property
    def unfolded(self) -> bool:
        """Is one of the filters in force that are folded away?"""
        hidden = list(self.filter.filters)[SHOWN:] if self.many and self.filter else []
        return any(self.request.GET.get(name) for name in hidden) or bool(not self.many and self.chips)

    def heads(self) -> SafeString:
        """The cells of the table's head."""
        asked = self.request
        return draw_heads(self.columns, self.by, asked.GET, asked.path, self.prefix)

    def body(self) -> SafeString:
        """The rows of this page."""
        return draw_rows(self.columns, self.page.object_list, self.request)

    def export(self) -> HttpResponse:
        """Every row of this list, not only this page's, in this order."""
        facts = [fact for column in self.columns for fact in column.facts]
        records: Any = self.found.values_list(*self.read, named=True) if self.read else self.found
        if self.details:
            records = all_with_details(self.found, self.details)
        records = looks.passing(self.request, records)
        return excel.answer(self.file_name, facts, records, [chip.label for chip in self.chips])

    def answer(self, template: str, context: dict[str, Any] | None = None) -> HttpResponse:
        """The response to whichever of the three was asked for."""
        if self.file_name and self.request.GET.get("format") == "xlsx":
            return self.export()
        htmx: Any = getattr(self.request, "htmx", None)
        if htmx and htmx.target == self.prefix:
            response = render(
                self.request, "ui/results.html", {**(context or {}), "listing": self, "part": True}
            )
            looks.note(self.request, self, *(context or {}).values())
        else:
            response = render(self.request, template, {**(context or {}), "listing": self})
        patch_vary_headers(response, ["HX-Request", "HX-Target"])
        return response


Details = Callable[[Sequence[int]], Mapping[int, Any]]
AT_ONCE = 500


def read_in_order(details: Details, numbers: Sequence[int]) -> list[Any]:
    """The records of these numbers, as the numbers stand, with what `details` says of each.

    Asked for together, the search and a dozen joined tables are more than PostgreSQL weighs against each other: with
    a million workers it reads every row of the region for one page of a school.
    """
    rows = details(numbers)
    return [rows[number] for number in numbers if number in rows]


def all_with_details(found: QuerySet[Any], details: Details) -> Iterator[Any]:
    """Every record of a list, for its file: found first, read after, so many at once."""
    numbers = list(found.values_list("pk", flat=True))
    for start in range(0, len(numbers), AT_ONCE):
        yield from read_in_order(details, numbers[start : start + AT_ONCE])


def _with_sums(found: QuerySet[Any], names: Sequence[str], besides: tuple[str, str] | None) -> QuerySet[Any]:
    """Each row with the number of all that were found, and of their different values of a field."""
    sums: dict[str, Any] = {"found_all": Window(Count("*"))}
    if besides:
        sums["found_different"] = _different(besides[0])
    rows: QuerySet[Any] = found.annotate(**sums)
    return rows.values_list(*names, *sums, named=True) if names else rows


# By list and order: as many as the lists have columns, and twice.
_KEPT: dict[tuple[Any, ...], Kept] = {}


def _kept(listing: Listing, build: Callable[[int], QuerySet[Any]]) -> Kept:
    by = listing.by
    names = ("pk",) if listing.details else tuple(listing.read)
    key = build, names, listing.besides, by and (by.name, by.descending)
    if key not in _KEPT:
        found = by.of(build(MARK)) if by else build(MARK)
        _KEPT[key] = Kept(_with_sums(found, names, listing.besides))
    return _KEPT[key]


def _different(field: str) -> Combinable:
    """How many different values of the field all the found rows have; PostgreSQL counts DISTINCT over no window."""
    first, last = (Window(DenseRank(), order_by=key) for key in (F(field).asc(), F(field).desc()))
    return first + last - 1


def chips(filters: FilterSet, asked: QueryDict) -> Iterator[Address]:
    """The filters in force, each with the address of the same list without it."""
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
        yield Address(f"{field.label}: {_reads(field, value)}", f"?{rest.urlencode()}")


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
