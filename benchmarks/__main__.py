"""`make bench`: one run, one machine, all the figures of docs/performance.md."""

from __future__ import annotations

import argparse
import json
import os
import sys
from contextlib import redirect_stdout

import django

from benchmarks import machine

PARTS = ("pages", "weight", "scale", "enrol", "start")
BUSY_EXIT = 3


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
        "--scale", action="store_true", help="also a region of 1,000,000: half an hour to load it"
    )
    parser.add_argument(
        "--passwords", action="store_true", help="also what attempts at passwords cost others"
    )
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="some of the parts")
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
    from benchmarks import report, run

    watch = machine.Watch(limit=asked.others, tolerant=asked.busy)
    try:
        with redirect_stdout(sys.stderr):
            figures = run.everything(asked, watch)
    except machine.Busy as busy:
        print(busy, file=sys.stderr)
        return BUSY_EXIT
    print(json.dumps(figures, ensure_ascii=False) if asked.json else report.tables(figures))
    if asked.passwords and not asked.json:
        run.passwords()
    return 0


if __name__ == "__main__":
    sys.exit(main())
