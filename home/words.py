"""The records of a person's history in words: what stands for `{employment}` in an action's sentence (R42)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lib import dates
from staff.personal_data.facts import FIELDS, label
from ui.history import inside

# Where no action's sentence is told by the row, the record is its object: `{it}`.
RECORDS: dict[str, tuple[str, str]] = {
    "worker": ("Создана запись работника", "Изменена запись работника"),
    "employment": ("Записано место работы: {it}", "Изменено место работы: {it}"),
    "personaldatachange": ("Записана просьба изменить: {it}", "Изменена просьба изменить: {it}"),
    "snilsshown": ("СНИЛС показан полностью", "Показ СНИЛС"),
    "voucher": ("Записан чек {it}", "Изменён чек {it}"),
    "enrolment": ("Записано место в группе {it}", "Изменена запись в группу {it}"),
    "certificate": ("Внесено удостоверение {it}", "Изменено удостоверение {it}"),
}
OBJECTS: dict[str, Callable[[Any], str]] = {
    "employment": lambda row: f"{row.organization}, {inside(str(row.position))}",
    "personaldatachange": lambda row: ", ".join(inside(label(name)) for name in FIELDS if name in row.values),
    "voucher": lambda row: f"{row.number or f'Э-{row.id}'} от {dates.format_date(row.issued_on)}",
    "enrolment": lambda row: f"{row.group.number} «{row.group.programme.title}»",
    "certificate": lambda row: f"№ {row.number} от {dates.format_date(row.issued_on)}",
}
