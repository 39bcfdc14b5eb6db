from __future__ import annotations

import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from demo.load import LEAST_WORKERS, is_empty, load, wipe
from lib.counted_tables import analyze


class Command(BaseCommand):
    help = "Загружает правдоподобный регион: районы, организации, работников, чеки, курсы. Только для демонстрации."

    # Checks are for those who change the system; the person who waits for the demo is not one of them.
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--workers", type=int, default=1500, help="сколько работников (150–1 000 000)")
        parser.add_argument("--seed", type=int, default=2026, help="то же число даёт тех же людей")
        parser.add_argument("--again", action="store_true", help="стереть всё, что есть, и загрузить заново")

    def handle(self, *args: Any, workers: int, seed: int, again: bool, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Это не демонстрация: DEMO=1 не задано. Ничего не загружено.")
        if workers < LEAST_WORKERS:
            raise CommandError(
                f"Работников нужно не меньше {LEAST_WORKERS}: иначе в регионе не все состояния."
            )
        if not again and not is_empty():
            raise CommandError(
                "В базе уже есть люди. Чтобы стереть всё и загрузить заново: load_demo --again"
            )
        started = time.monotonic()
        if again:
            wipe()
        load(workers, seed, self.say)
        # Until PostgreSQL knows how long the tables are, its plans are those of empty ones: a page took 32 s.
        analyze()
        self.say(f"готово за {time.monotonic() - started:.1f} с")

    def say(self, words: str) -> None:
        self.stdout.write(f"    {words}")
        self.stdout.flush()
