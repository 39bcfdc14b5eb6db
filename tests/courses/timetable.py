"""Rows of a file of groups as a provider's timetable has them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.test import Client

from imports.models import Batch
from lib.dates import format_date, today
from tests.courses.loading import sent

HEADER = (
    "Номер", "Программа", "Часов", "Организация КПК", "Источник оплаты", "Форма", "Начало", "Окончание", "Время",
    "Место", "Мест", "Запись с", "Запись по", "Занятия", "Минимум", "Куратор",
)  # fmt: skip
FIRST = today() + timedelta(days=40)


def row(**said: Any) -> list[Any]:
    days = {
        "Начало": FIRST,
        "Окончание": FIRST + timedelta(days=4),
        "Запись с": today(),
        "Запись по": FIRST - timedelta(days=1),
    }
    usual = {
        "Номер": "27-0101", "Программа": "урок физики", "Часов": "", "Организация КПК": "", "Источник оплаты": "Госзадание",
        "Форма": "дистанционно", "Время": "9:00–16:00", "Место": "зал", "Мест": 25,
        "Занятия": "", "Минимум": "", "Куратор": "",
        **{name: format_date(day) for name, day in days.items()},
    }  # fmt: skip
    return [(usual | said)[name] for name in HEADER]


def groups(desk: Client, *rows: list[Any], **switches: str) -> Batch:
    return sent(desk, "groups", HEADER, *rows, create="", **switches)
