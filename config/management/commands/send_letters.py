from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from letters import sending
from letters.actions import queue
from letters.models import Letter
from letters.states import Priority


def check(to: str) -> Letter:
    """Proves to whoever sets the system up that its letters arrive."""
    return queue("letters/check", to, priority=Priority.SOON)


class Command(BaseCommand):
    help = "Отправить все письма, которым пора: то же, что делает Celery."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", metavar="АДРЕС", help="сначала поставить в очередь проверочное письмо")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["check"]:
            check(options["check"])
        self.stdout.write(f"Обработано писем: {sending.drain()}")
