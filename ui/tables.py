"""A table's head and body, worked out once per column and not once per cell: lists are our busiest pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.formats import localize
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django_tables2 import Table


@dataclass(frozen=True)
class Head:
    """A column as its heading shows it. sort: what the heading's link asks for; empty where nothing sorts."""

    name: str
    label: str
    css: str
    sort: str
    direction: str
    cell: SafeString

    @classmethod
    def of(cls, column: Any) -> Head:
        attrs = column.attrs
        td, label = attrs.get("td", {}).get("class", ""), column.header
        direction = ""
        if column.is_ordered:
            direction = "descending" if column.order_by_alias.is_descending else "ascending"
        return cls(
            name=column.name,
            label=label,
            css=attrs.get("th", {}).get("class", ""),
            sort=str(column.order_by_alias.next) if column.orderable else "",
            direction=direction,
            cell=format_html('<td data-label="{}"{}>', label, format_html(' class="{}"', td) if td else ""),
        )


def heads(table: Table) -> list[Head]:
    return [Head.of(column) for column in table.columns]


def body(table: Table, columns: list[Head]) -> SafeString:
    """The rows of this page. An empty cell stays empty, so that a phone may leave it out."""
    return mark_safe("".join(_row(row, columns) for row in table.paginated_rows))  # noqa: S308 every part is escaped


def _row(row: Any, columns: list[Head]) -> str:
    cells = "".join(f"{head.cell}{_shown(row.get_cell(head.name))}</td>" for head in columns)
    return f"<tr {row.attrs.as_html()}>{cells}</tr>"


def _shown(cell: Any) -> str:
    return "" if cell == "" else f"<div>{conditional_escape(localize(cell))}</div>"
