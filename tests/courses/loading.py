"""A file of programmes or groups as the operator sends it, in a browser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from imports import working
from imports.models import Batch
from tests.staff.filing import book

PROGRAMME = (
    "ID",
    "Организация КПК",
    "Программа",
    "Часов",
    "Блок",
    "Профильная для должностей",
    "Для всех учителей",
    "Чему научатся",
    "Цена",
)
NEW = ["", "ИРО", "Урок физики", 36, "вариативный", "Учитель физики; учитель математики", "нет", "а; б", 4500]


def sent(
    desk: Client, kind: str, header: Sequence[str], *rows: Sequence[Any], create: str = "on", **switches: str
) -> Batch:
    """The batch of the preview; switches: those that are on."""
    told = {"file": SimpleUploadedFile("Файл.xlsx", book(rows, header)), "create": create, **switches}
    answer = desk.post(reverse("admin:imports_batch_file", args=[kind]), {k: v for k, v in told.items() if v})
    assert answer.status_code == 302, answer.text
    return Batch.objects.latest("pk")


def programmes(desk: Client, *rows: Sequence[Any], **switches: str) -> Batch:
    return sent(desk, "programmes", PROGRAMME, *rows, **switches)


def pressed(desk: Client, batch: Batch, button: str) -> Batch:
    answer = desk.post(reverse(f"admin:imports_batch_{button}", args=[batch.pk]), {"why": "проверка"})
    assert answer.status_code == 302, answer.text
    assert not working.drain()
    batch.refresh_from_db()
    return batch


def told(batch: Batch) -> list[tuple[str, str]]:
    return list(batch.lines.order_by("number").values_list("verdict", "words"))
