"""Whom a change of a group would hurt, said to the operator before it is saved (R36)."""

from __future__ import annotations

from datetime import date

from courses.reasons.paragraphs import TERM, TWO_POSITIONS
from lib.dates import says
from lib.plural import counted
from lib.reasons import Reason

FIRST_RELEASE = "Выберите другие даты или сначала удалите работника из группы: он получит письмо с причиной."


def closed_stays() -> Reason:
    return Reason("Группа закрыта: итоги внесены, даты и оплата больше не меняются.", rule="R38")


def seats_below_taken(taken: int) -> Reason:
    return Reason(
        f"Занято {counted(taken, 'место', 'места', 'мест')}: меньше этого сделать нельзя.",
        rule="R36",
        next_step="Сначала удалите из группы тех, кто не поедет.",
        field="seats",
    )


def people_chose_another(taken: int) -> Reason:
    people = counted(taken, "человек записался", "человека записались", "человек записались")
    return Reason(
        f"Программу и оплату менять нельзя: {people} на то, что объявлено.",
        rule="R36",
        next_step="Создайте другую группу.",
    )


def moved_past_voucher(name: str, number: str, issued_on: date, valid_until: date) -> Reason:
    return Reason(
        f"{name}: чек № {number} действует с {says(issued_on)} по {says(valid_until)}, "
        "а первый день группы в эти дни не попадает.",
        rule="R28",
        paragraph=TERM,
        next_step=FIRST_RELEASE,
        field="starts_on",
    )


def moved_into_overlap(name: str, title: str, starts_on: date, ends_on: date) -> Reason:
    return Reason(
        f"{name}: с {says(starts_on)} по {says(ends_on)} учится по другой должности («{title}»).",
        rule="R18",
        paragraph=TWO_POSITIONS,
        next_step=FIRST_RELEASE,
        field="starts_on",
    )
