"""What happened, as a sentence for the worker, and for who reads about the worker (R42).

A action is told by the record that it is about: `{it}` is that record in words. «Вы» and «работник» guess nobody's sex.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lib import dates
from lib.readers import For
from staff.personal_data.facts import FIELDS, label
from ui.history import inside


@dataclass(frozen=True)
class Sentence:
    """record: of which model a row of the history tells this action; only: the state that the row must have."""

    record: str
    says: For[str]
    only: str = ""


def _both(text: str) -> For[str]:
    return For(text)


def _of(worker: str, other: str) -> For[str]:
    return For(worker, responsible=other)


# Those of vouchers and courses; an action of staff says its own (`lib.actions.action`).
SENTENCES: dict[str, tuple[Sentence, ...]] = {
    "vouchers.issue_voucher": (Sentence("voucher", _of("Вам выдан чек {it}", "Работнику выдан чек {it}")),),
    "vouchers.record_paper_voucher": (Sentence("voucher", _both("Внесён бумажный чек {it}")),),
    "vouchers.annul_voucher": (
        Sentence("voucher", _both("Аннулирован чек {it}")),
        Sentence("enrolment", _both("Решено, как учтён курс аннулированного чека: группа {it}")),
    ),
    "courses.enrol": (
        Sentence("enrolment", _of("Вы записаны в группу {it}", "Работник записан в группу {it}")),
    ),
    # By the worker («Отменить запись») or the Responsible («Удалить»): who it was stands beside.
    "courses.release": (Sentence("enrolment", _both("Отменена запись в группу {it}")),),
    "courses.release_by_operator": (
        Sentence(
            "enrolment",
            _of("Оператор удалил вас из группы {it}", "Оператор удалил работника из группы {it}"),
        ),
    ),
    "courses.close_group": (
        Sentence("enrolment", _both("Пройден курс: группа {it}"), "finished"),
        Sentence("enrolment", _both("Не пройден курс: группа {it}"), "not_finished"),
        Sentence("certificate", _both("Внесено удостоверение {it}")),
    ),
    "courses.correct_outcome": (
        Sentence("enrolment", _both("Исправлено, курс пройден: группа {it}"), "finished"),
        Sentence("enrolment", _both("Исправлено, курс не пройден: группа {it}"), "not_finished"),
        Sentence("certificate", _both("Снято удостоверение {it}")),
    ),
    "courses.record_certificate": (Sentence("certificate", _both("Внесено удостоверение {it}")),),
}
# Where no action is known by name, the record is the object of the sentence.
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
