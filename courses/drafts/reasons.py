"""Why a draft of a group is not opened yet; the operator reads it (R35)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lib.dates import format_date
from lib.reasons import why


@why("R35", then="Заполните карточку группы и нажмите кнопку ещё раз.")
def draft_without(what: Sequence[str]) -> str:
    return f"В карточке группы не указано: {', '.join(what)}."


@why("R35", then="Измените даты в карточке группы.")
def draft_in_the_past(starts_on: date) -> str:
    return f"Первый день группы {format_date(starts_on)}: записаться можно не позже чем накануне."


@why("R35", then="Измените дни записи в карточке группы.")
def draft_window_over(registration_until: date) -> str:
    return f"Запись закончилась {format_date(registration_until)}: никто не сможет записаться."


@why("R35", then="Отметьте в карточке программы «предлагается», у организации КПК — «работает».")
def draft_not_offered() -> str:
    return "Программа не предлагается."
