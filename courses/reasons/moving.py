"""Whom a change of a group would hurt, said to the operator before it is saved (R36)."""

from __future__ import annotations

from datetime import date

from courses.reasons.paragraphs import TERM, TWO_POSITIONS
from lib.dates import format_date
from lib.plural import counted
from lib.reasons import Obstacle, why

FIRST_RELEASE = "Выберите другие даты или сначала удалите работника из группы: он получит письмо с причиной."


@why("R38", then="Для новых дат создайте другую группу.", obstacle=Obstacle.LASTING)
def closed_stays() -> str:
    return "Группа закрыта: итоги внесены, даты и оплата больше не меняются."


@why("R36", then="Сначала удалите из группы тех, кто не поедет.", field="seats")
def seats_below_taken(taken: int) -> str:
    return f"Занято {counted(taken, 'место', 'места', 'мест')}: меньше этого сделать нельзя."


@why("R36", then="Создайте другую группу.")
def people_chose_another(taken: int) -> str:
    people = counted(taken, "человек записался", "человека записались", "человек записались")
    return f"Программу и оплату менять нельзя: {people} на то, что объявлено."


@why("R28", then=FIRST_RELEASE, paragraph=TERM, field="starts_on")
def moved_past_voucher(name: str, number: str, issued_on: date, valid_until: date) -> str:
    return (
        f"{name}: чек № {number} действует с {format_date(issued_on)} по {format_date(valid_until)}, "
        "а первый день группы в эти дни не попадает."
    )


@why("R18", then=FIRST_RELEASE, paragraph=TWO_POSITIONS, field="starts_on")
def moved_into_overlap(name: str, title: str, starts_on: date, ends_on: date) -> str:
    return f"{name}: с {format_date(starts_on)} по {format_date(ends_on)} учится по другой должности («{title}»)."
