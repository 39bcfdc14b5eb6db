"""In which order a list stands: by one of its columns, either way round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import F
from django.db.models.expressions import Expression, OrderBy
from django.http import QueryDict

if TYPE_CHECKING:
    from ui.columns import Column

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


@dataclass(frozen=True)
class Head:
    """A column's heading. url: the list sorted by it; empty where nothing sorts. direction: for `aria-sort`."""

    name: str
    heading: str
    number: bool
    url: str
    direction: str


def heads(columns: Sequence[Column], order: Order | None, asked: QueryDict) -> list[Head]:
    kept = asked.copy()
    for part in ("sort", "page"):
        kept.pop(part, None)
    before = f"?{kept.urlencode()}&" if kept else "?"
    return [_head(column, order, before) for column in columns]


def _head(column: Column, order: Order | None, before: str) -> Head:
    direction = ""
    if order and column.name == order.name:
        direction = "descending" if order.descending else "ascending"
    sign = "-" if direction == "ascending" else ""
    url = f"{before}sort={sign}{column.name}" if column.sort else ""
    return Head(column.name, column.heading, column.number, url, direction)
