from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from letters import sending
from letters.letters import check


class Command(BaseCommand):
    help = "Отправить все письма, которым пора: то же, что делает Celery."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", metavar="АДРЕС", help="сначала поставить в очередь проверочное письмо")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["check"]:
            check(options["check"])
        self.stdout.write(f"Обработано писем: {sending.drain()}")
