"""`make bench`: one run, one machine, all the figures of docs/performance.md."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable
from contextlib import redirect_stdout
from typing import Any

import django

from benchmarks import machine

PARTS = ("pages", "weight", "scale", "catalogue", "enrol", "files", "start")
BUSY_EXIT = 3
Figures = dict[str, Any]


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench ARGS=…")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of tables")
    parser.add_argument(
        "--busy", action="store_true", help="report on a busy machine too, and say that it was"
    )
    parser.add_argument("--others", type=float, default=0.1, help="how much of the machine others may use")
    parser.add_argument("--slices", type=int, default=15, help="how many slices each page gets")
    parser.add_argument("--answers", type=int, default=10, help="answers in a slice")
    parser.add_argument("--enrolments", type=int, default=600, help="how many enrolments are timed")
    parser.add_argument(
        "--scale",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="also a region of 1,000,000: minutes and 10 GB the first time",
    )
    parser.add_argument(
        "--passwords", action="store_true", help="also what attempts at passwords cost others"
    )
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="some of the parts")
    parser.add_argument(
        "--like", default="", help="of the part «scale» only the pages with this in their name"
    )
    return parser.parse_args()


def main() -> int:
    asked = options()
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
        "DEMO": "1",
        "DEBUG": "0",
        "LOG_LEVEL": "WARNING",
    }
    django.setup()
    from benchmarks import run

    watch = machine.Watch(limit=asked.others, tolerant=asked.busy)
    try:
        with redirect_stdout(sys.stderr):
            figures = run.everything(asked, watch)
    except machine.Busy as busy:
        print(busy, file=sys.stderr)
        return BUSY_EXIT
    print(json.dumps(figures, ensure_ascii=False) if asked.json else tables(figures))
    if asked.passwords and not asked.json:
        run.passwords()
    return 0


def tables(figures: Figures) -> str:
    """The figures as a person reads them."""
    parts = {
        "pages": _pages,
        "weight": _weight,
        "scale": _scale,
        "catalogue": _catalogue,
        "enrol": _enrol,
        "files": _files,
        "start": _start,
    }
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
    from benchmarks.growth import wanted

    rows = []
    for name, one in figures["scale"].items():
        over = "over" if one["ratio"] and one["ratio"] > wanted(name) else ""
        rows.append([name, one["ms_10k"], one["ms_1m"], one["ratio"], f"≤ {wanted(name)}", over])
    return _table(["ms of CPU", "10,000", "1,000,000", "ratio", "wanted", ""], rows)


def _catalogue(figures: Figures) -> str:
    return _table(list(figures["catalogue"]), [["groups", *figures["catalogue"].values()]], ["catalogue"])


def _enrol(figures: Figures) -> str:
    return _table(
        list(figures["enrol"]), [["enrolments", *figures["enrol"].values()]], ["enrolments a second"]
    )


def _files(figures: Figures) -> str:
    return _table(list(figures["files"]), [["workers", *figures["files"].values()]], ["rows of a file"])


def _start(figures: Figures) -> str:
    start = figures["start"]
    row = ["make demo", start["cold_s"], start["warm_s"], figures["memory_mb"]]
    return _table(["", "cold, s", "second, s", "memory, MB"], [row])


def _table(heads: list[str], rows: Iterable[list[Any]], first: list[str] | None = None) -> str:
    return "\n".join(_line(row) for row in [[*(first or []), *heads], *rows])


def _line(cells: list[Any]) -> str:
    name, *values = ["—" if cell is None else str(cell) for cell in cells]
    return f"{name:28}" + "".join(f"{value:>15}" for value in values)


if __name__ == "__main__":
    sys.exit(main())
