"""How a report's lines look: figures in groups of three, headings that sort, bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.urls import reverse

from home.reports.known import Report, Row
from lib.dates import format_date

DRAWN = 15


def shown(line: Row, titles: Mapping[str, str], report: Report) -> dict[str, Any]:
    """A line as the table has it: its first words, the rest of them, its figures, and where it leads."""
    words = [str(line.get(key, "")) for key in titles if key in report.keys]
    figures = [said(line[key]) for key in titles if key not in report.keys]
    place = line.get("place")
    url = reverse("operator_overdue", args=[place]) if place and line["overdue"] else ""
    return {"words": words, "figures": figures, "url": url}


def said(value: Any) -> str:
    """12 345, 23.11.2026, or a dash where there is nothing."""
    if value is None:
        return "—"
    return format_date(value) if isinstance(value, date) else f"{value:,}".replace(",", "\u00a0")


def heads(titles: Mapping[str, str], report: Report, sort: str) -> list[dict[str, Any]]:
    """A column's heading and where it leads: figures down first, then up; words the other way."""
    return [_head(key, title, sort, figure=key not in report.keys) for key, title in titles.items()]


def _head(key: str, title: str, sort: str, *, figure: bool) -> dict[str, Any]:
    down, arrow = f"-{key}", {key: "↑", f"-{key}": "↓"}.get(sort, "")
    first, second = (down, key) if figure else (key, down)
    return {
        "title": title,
        "sort": second if sort == first else first,
        "arrow": arrow,
        "figure": figure,
    }


def bars(report: Report, lines: Sequence[Row], way: Sequence[str]) -> list[dict[str, Any]]:
    """The first lines as bars, the longest as wide as the page; its parts beside each other, in hundredths."""
    drawn = lines[:DRAWN]
    longest = max((_sum(report, line) for line in drawn), default=0)
    if not longest:
        return []
    found = []
    for line in drawn:
        at, parts = 0.0, []
        for name, colour in report.chart.items():
            wide = 100 * (line[name] or 0) / longest
            parts.append({"x": f"{at:.2f}%", "width": f"{wide:.2f}%", "colour": colour})
            at += wide
        words = [str(line[key]) for key in way if key not in report.hidden]
        found.append({"name": ", ".join(words), "parts": parts, "sum": said(_sum(report, line))})
    return found


def _sum(report: Report, line: Row) -> int:
    return sum(line[name] or 0 for name in report.chart)


def legend(report: Report) -> list[tuple[str, str]]:
    """What each colour of the bars means."""
    return [(report.numbers[name], colour) for name, colour in report.chart.items()]
