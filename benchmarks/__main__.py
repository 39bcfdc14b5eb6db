"""`make bench`: one run, one machine, all the figures of docs/performance.md."""

from __future__ import annotations

import argparse
import os
import platform
import sys

import django


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench ARGS=…")
    parser.add_argument("--seconds", type=float, default=8, help="how long each page is asked for")
    parser.add_argument("--clients", type=int, default=8, help="how many ask at once")
    parser.add_argument("--workers", type=int, default=1500, help="size of the region")
    parser.add_argument("--enrolments", type=int, default=600, help="how many enrolments are timed")
    args = parser.parse_args()
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
        "DEMO": "1",
        "DEBUG": "0",
        "LOG_LEVEL": "WARNING",
    }
    django.setup()

    from benchmarks import enrolments, pages, passwords, region

    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, region of {args.workers} workers")
    region.prepare(args.workers)
    with region.serving() as url:
        pages.run(url, args.seconds, args.clients)
    passwords.run(args.seconds)
    enrolments.run(args.enrolments)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
