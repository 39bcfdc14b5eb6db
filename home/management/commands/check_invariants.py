from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import connection, transaction
from prometheus_client import CollectorRegistry, Gauge, write_to_textfile

from home.invariants import every_check
from lib.numbers import counted


class Command(BaseCommand):
    help = "Проверяет, что в базе нет того, чего быть не может; ничего не меняет. Выход 1, если нашлось."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--textfile", default="", help="куда сказать итог для Prometheus (textfile collector, *.prom)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        checks = list(every_check())
        found = 0
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION READ ONLY; SET LOCAL statement_timeout = 0")
            for check in checks:
                count, shown = check.violations()
                found += count
                for name in shown:
                    self.stdout.write(f"{check.rule} не так: {check.sentence}. {name}")
                if count > len(shown):
                    self.stdout.write(
                        f"{check.rule} … и ещё {counted(count - len(shown), 'запись', 'записи', 'записей')}"
                    )
        self.stdout.write(f"{len(checks)} checks, {found} violations")
        if options["textfile"]:
            tell(options["textfile"], found)
        if found:
            raise SystemExit(1)


def tell(file: str, found: int) -> None:
    """For the alerts RuleBroken and RulesNotChecked (deploy/alerts.yml)."""
    registry = CollectorRegistry()
    Gauge("ais_invariants_violations", "Found by the last check", registry=registry).set(found)
    at = Gauge("ais_invariants_checked_timestamp_seconds", "When it ended", registry=registry)
    at.set_to_current_time()
    write_to_textfile(file, registry)
