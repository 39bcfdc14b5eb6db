from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from config.rights import APPLICATION, grant, history_tables


class Command(BaseCommand):
    help = (
        "После migrate, ролью владельца: даёт роли приложения права на таблицы; историю она только дополняет."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            grant()
        self.stdout.write(f"Права роли {APPLICATION} заданы; таблиц истории: {len(history_tables())}.")
