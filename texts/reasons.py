"""What an operator hears about texts and acts: the file that a lawyer edits."""

from __future__ import annotations

from datetime import date

from lib.dates import format_date
from lib.reasons import why


@why("R41", then="Укажите завтрашний день или позже.", first_day="tomorrow", field="in_force_from")
def from_tomorrow(tomorrow: date) -> str:
    return f"Редакция вступает в силу не раньше {format_date(tomorrow)}: сегодня люди читают прежнюю."


@why(
    "R41",
    then="Нажмите «Новая редакция»: она начнётся с этого текста.",
    constraint="edition_stays",
)
def in_force_already() -> str:
    return "Эта редакция уже действует, её прочитали и приняли люди. Изменить её нельзя."


@why(
    "R41",
    then="Измените ту редакцию или выберите другой день.",
    field="in_force_from",
    constraint="edition_once_a_day",
)
def day_taken() -> str:
    return "С этого дня уже действует другая редакция того же документа."


@why("R41", then="Проверьте номер и дату.", field="number", constraint="act_once")
def act_known() -> str:
    return "Этот акт уже есть в списке."


@why(
    "R41",
    then="Укажите последний день действия не раньше первого.",
    field="in_force_until",
    constraint="act_days_in_turn",
)
def ends_before_it_begins() -> str:
    return "Акт перестаёт действовать раньше, чем начинает."
