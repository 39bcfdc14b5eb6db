"""What happened, as a sentence for the worker, and for who reads about the worker (R42).

A deed is told by the record that it is about: `{it}` is that record in words. «Вы» and «работник» guess nobody's sex.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lib import dates
from lib.readers import For
from staff.facts.data import FIELDS, label


@dataclass(frozen=True)
class Deed:
    """record: of which model a row of the history tells this deed; only: the state that the row must have."""

    record: str
    says: For[str]
    only: str = ""


def _both(text: str) -> For[str]:
    return For(text)


def _of(worker: str, other: str) -> For[str]:
    return For(worker, responsible=other)


DEEDS: dict[str, tuple[Deed, ...]] = {
    "staff.complete_registration": (
        Deed("worker", _of("Вы зарегистрированы в системе", "Работник зарегистрирован в системе")),
    ),
    "staff.confirm": (Deed("employment", _both("Подтверждено место работы: {it}")),),
    "staff.confirm_all": (Deed("employment", _both("Подтверждено место работы: {it}")),),
    "staff.reject": (Deed("employment", _both("Отклонено место работы: {it}")),),
    "staff.ask": (
        Deed("employment", _of("Вы выбрали место работы: {it}", "Работник выбрал место работы: {it}")),
    ),
    "staff.withdraw": (
        Deed(
            "employment",
            _of("Вы отозвали запрос на место работы: {it}", "Работник отозвал запрос на место работы: {it}"),
        ),
    ),
    "staff.dismiss": (Deed("employment", _of("Вы уволены: {it}", "Работник уволен: {it}"), "ended"),),
    "staff.transfer": (
        Deed("employment", _of("Вас перевели: {it}", "Работника перевели: {it}"), "awaiting"),
        Deed("employment", _of("Вы выбыли: {it}", "Работник выбыл: {it}"), "ended"),
    ),
    "staff.take_back": (
        Deed("employment", _both("Отменено увольнение или перевод: {it}"), "current"),
        Deed("employment", _both("Отозван запрос на место работы: {it}"), "withdrawn"),
    ),
    "staff.request_change": (
        Deed("personaldatachange", _of("Вы попросили изменить: {it}", "Работник попросил изменить: {it}")),
    ),
    "staff.withdraw_change": (
        Deed(
            "personaldatachange",
            _of("Вы отозвали просьбу изменить: {it}", "Работник отозвал просьбу изменить: {it}"),
        ),
    ),
    "staff.confirm_change": (Deed("personaldatachange", _both("Подтверждено изменение: {it}")),),
    "staff.show_snils": (
        Deed("snilsshown", _of("Ваш СНИЛС показан полностью", "СНИЛС работника показан полностью")),
    ),
    "staff.reject_change": (Deed("personaldatachange", _both("Отклонено изменение: {it}")),),
    "vouchers.issue_voucher": (Deed("voucher", _of("Вам выдан чек {it}", "Работнику выдан чек {it}")),),
    "vouchers.record_paper_voucher": (Deed("voucher", _both("Внесён бумажный чек {it}")),),
    "vouchers.annul_voucher": (
        Deed("voucher", _both("Аннулирован чек {it}")),
        Deed("enrolment", _both("Решено, как учтён курс аннулированного чека: группа {it}")),
    ),
    "courses.enrol": (Deed("enrolment", _of("Вы записаны в группу {it}", "Работник записан в группу {it}")),),
    # By the worker («Отменить запись») or the Responsible («Удалить»): who it was stands beside.
    "courses.release": (Deed("enrolment", _both("Отменена запись в группу {it}")),),
    "courses.release_by_operator": (
        Deed(
            "enrolment",
            _of("Оператор удалил вас из группы {it}", "Оператор удалил работника из группы {it}"),
        ),
    ),
    "courses.close_group": (
        Deed("enrolment", _both("Пройден курс: группа {it}"), "finished"),
        Deed("enrolment", _both("Не пройден курс: группа {it}"), "not_finished"),
        Deed("certificate", _both("Внесено удостоверение {it}")),
    ),
    "courses.correct_outcome": (
        Deed("enrolment", _both("Исправлено, курс пройден: группа {it}"), "finished"),
        Deed("enrolment", _both("Исправлено, курс не пройден: группа {it}"), "not_finished"),
        Deed("certificate", _both("Снято удостоверение {it}")),
    ),
    "courses.record_certificate": (Deed("certificate", _both("Внесено удостоверение {it}")),),
}
# Where no deed is known by name, the record is the object of the sentence.
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
    "employment": lambda row: f"{row.organization}, {_small(str(row.position))}",
    "personaldatachange": lambda row: ", ".join(_small(label(name)) for name in FIELDS if name in row.values),
    "voucher": lambda row: f"{row.number or f'Э-{row.id}'} от {dates.says(row.issued_on)}",
    "enrolment": lambda row: f"{row.group.number} «{row.group.programme.title}»",
    "certificate": lambda row: f"№ {row.number} от {dates.says(row.issued_on)}",
}


def _small(text: str) -> str:
    """Inside a sentence: «учитель математики», and abbreviations as they are."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
