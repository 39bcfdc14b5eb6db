"""A list is declared once, as columns: for the page, a phone's card, the order of the rows and the Excel file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from html import escape
from typing import Any

from django.db.models import F
from django.db.models.expressions import Expression, OrderBy
from django.http import HttpRequest, QueryDict
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from lib.dates import format_date
from ui import way_back
from ui.excel import Fact
from ui.rendering import icon
from ui.states import State
from ui.templatetags.blocks import badge


@dataclass(frozen=True)
class Column:
    """What a list says of each of its records in one place (R45).

    read: words, a number, a day, or a `State`, which is shown as its badge; None or "" leaves the cell empty, and a
    phone leaves it out. name: how the address calls the column. sort: the keys in the database, ascending; a column
    without them does not sort. link: where the words lead; `onward` remembers the list as it is filtered. about: whom
    the link is about, said to a screen reader only. note: a quiet second line. title: the heading of a phone's card.
    excel: the columns of the file in its place; without it one, with the same heading; `()` keeps it out of the file.
    tool: a control and not words, a tick or a menu: the class of its cell. Its heading is for a screen reader only.
    """

    heading: str
    read: Callable[[Any], Any]
    name: str = ""
    sort: Sequence[Key] = ()
    link: Callable[[Any], str] | None = None
    onward: bool = False
    about: Callable[[Any], Any] | None = None
    note: Callable[[Any], Any] | None = None
    title: bool = False
    number: bool = False
    excel: Sequence[Fact] | None = None
    tool: str = ""

    @property
    def facts(self) -> Sequence[Fact]:
        return [Fact(self.heading, self._fact)] if self.excel is None else self.excel

    def _fact(self, record: Any) -> Any:
        value = self.read(record)
        return value.label if isinstance(value, State) else value

    def cell(self, record: Any, request: HttpRequest) -> str:
        """The whole cell, escaped. It is drawn here and not by a template: a list has hundreds of them."""
        value = self.read(record)
        if value is None or value == "":
            return f"{self._opening}</td>"
        shown = _words(value)
        if self.link:
            shown = self._linked(shown, record, request)
        if self.note and (said := self.note(record)):
            shown += f'<br><span class="muted">{_words(said)}</span>'
        return f"{self._opening}<div>{shown}</div></td>"

    def _linked(self, shown: str, record: Any, request: HttpRequest) -> str:
        address = self.link(record)  # type: ignore[misc]
        if self.onward:
            address = way_back.onward(request, address)
        if self.about:
            shown += f'<span class="visually-hidden">: {_words(self.about(record))}</span>'
        return f'<a href="{escape(address)}">{shown}</a>'

    @cached_property
    def _opening(self) -> str:
        if self.tool:
            return f'<td class="{self.tool}">'
        css = "row-title" if self.title else "number" if self.number else ""
        return format_html(
            '<td data-label="{}"{}>', self.heading, format_html(' class="{}"', css) if css else ""
        )


def _words(value: Any) -> str:
    # Django's own escaping takes three times as long to look whether the words wait for a translation.
    if type(value) is str:
        return escape(value)
    if type(value) is SafeString:
        return value
    if isinstance(value, State):
        return badge(value)
    return format_date(value) if isinstance(value, date) else conditional_escape(value)


def draw_rows(columns: Sequence[Column], records: Iterable[Any], request: HttpRequest) -> SafeString:
    rows = ("".join([column.cell(record, request) for column in columns]) for record in records)
    return mark_safe("".join([f"<tr>{cells}</tr>" for cells in rows]))  # noqa: S308 cells are escaped


Key = str | F | Expression


@dataclass(frozen=True)
class Order:
    """As the address says it: «name», or «-name» for the other way round. Rows that are equal stand by number."""

    name: str
    keys: Sequence[Key]
    descending: bool

    @classmethod
    def asked(cls, columns: Sequence[Column], *wishes: str) -> Order | None:
        """The first of the wishes that is the name of a column which sorts."""
        for wish in wishes:
            for column in columns:
                if column.sort and column.name == wish.removeprefix("-"):
                    return cls(column.name, column.sort, wish.startswith("-"))
        return None

    def of(self, rows: Any) -> Any:
        return rows.order_by(*(_turned(key, self.descending) for key in self.keys), "pk")


def _turned(key: Key, descending: bool) -> str | OrderBy:
    if isinstance(key, str):
        return f"-{key}" if descending else key
    way: Any = key.copy() if isinstance(key, OrderBy) else OrderBy(key)
    return way.reverse_ordering() if descending else way  # type: ignore[no-any-return]


ARROWS = {"descending": "arrow-down", "ascending": "arrow-up", "": "chevrons-up-down"}


def draw_heads(
    columns: Sequence[Column], order: Order | None, asked: QueryDict, path: str, target: str
) -> SafeString:
    """The headings, each with the address of the list sorted by it. path: of the list; target: the element whose
    content htmx replaces."""
    kept = asked.copy()
    for part in ("sort", "page"):
        kept.pop(part, None)
    before = f"?{kept.urlencode()}&" if kept else "?"
    shown = [_head(column, order, before, path, target) for column in columns]
    return mark_safe("".join(shown))  # noqa: S308 escaped there


def _head(column: Column, order: Order | None, before: str, path: str, target: str) -> str:
    heading, css = escape(column.heading), ' class="number"' if column.number else ""
    if column.tool:
        return f'<th scope="col" class="{column.tool}"><span class="visually-hidden">{heading}</span></th>'
    if not column.sort:
        return f'<th scope="col"{css}>{heading}</th>'
    direction = ""
    if order and column.name == order.name:
        direction = "descending" if order.descending else "ascending"
    sorted_so = f' aria-sort="{direction}"' if direction else ""
    url = escape(f"{before}sort={'-' if direction == 'ascending' else ''}{column.name}")
    return (
        f'<th scope="col"{sorted_so}{css}><a class="sort" id="sort-{column.name}" href="{url}"'
        f' hx-get="{escape(path)}{url}" hx-target="#{target}" hx-push-url="true">{heading}'
        f"{icon(ARROWS[direction], 16)}</a></th>"
    )
