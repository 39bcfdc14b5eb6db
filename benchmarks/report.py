"""The figures as a person reads them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Figures = dict[str, Any]


def tables(figures: Figures) -> str:
    parts = {"pages": _pages, "weight": _weight, "scale": _scale, "enrol": _enrol, "start": _start}
    shown = [part(figures) for name, part in parts.items() if name in figures]
    return "\n\n".join([_machine(figures["machine"]), *shown])


def _machine(said: Figures) -> str:
    line = f"Python {said['python']}, {said['cores']} cores; others used {said['others']:.0%} of the machine"
    return line + (" (BUSY: of these figures only the ratios say something)" if said["busy"] else "")


def _pages(figures: Figures) -> str:
    rows = []
    for name, one in [*figures["yardsticks"].items(), *figures["pages"].items()]:
        over = one.get("over_floor")
        share = round(1 / over, 2) if over else None
        cells = [
            one["ms_app"],
            one["ms_db"],
            one["spread"],
            one["statements"],
            over,
            share,
            one.get("over_plain"),
        ]
        rows.append([name, *cells])
    heads = ["page", "ms app", "ms db", "spread", "statements", "÷ floor", "floor ÷", "÷ plain"]
    return _table(heads, rows)


def _weight(figures: Figures) -> str:
    rows = [[name, one["first_kb"], one["next_kb"]] for name, one in figures["weight"].items()]
    return _table(["page", "first KB", "next KB"], rows)


def _scale(figures: Figures) -> str:
    rows = [[name, one["ms_10k"], one["ms_1m"], one["ratio"]] for name, one in figures["scale"].items()]
    return _table(["ms of CPU", "10,000", "1,000,000", "ratio"], rows)


def _enrol(figures: Figures) -> str:
    return _table(
        list(figures["enrol"]), [["enrolments", *figures["enrol"].values()]], ["enrolments a second"]
    )


def _start(figures: Figures) -> str:
    start = figures["start"]
    row = ["make demo", start["cold_s"], start["warm_s"], figures["memory_mb"]]
    return _table(["", "cold, s", "second, s", "memory, MB"], [row])


def _table(heads: list[str], rows: Iterable[list[Any]], first: list[str] | None = None) -> str:
    return "\n".join(_line(row) for row in [[*(first or []), *heads], *rows])


def _line(cells: list[Any]) -> str:
    name, *values = ["—" if cell is None else str(cell) for cell in cells]
    return f"{name:28}" + "".join(f"{value:>15}" for value in values)
