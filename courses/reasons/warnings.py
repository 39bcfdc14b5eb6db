"""What a person is told before the button, though it may be pressed (R18)."""

from __future__ import annotations

from datetime import date

from lib.dates import format_date
from lib.readers import For
from lib.reasons import why

ALL_THE_SAME = "Записаться можно, если на занятия хватит времени."


@why("R18", then=ALL_THE_SAME)
def same_hours(title: str, starts_on: date, ends_on: date, time: str) -> For[str]:
    when = f"«{title}», {format_date(starts_on)}–{format_date(ends_on)}, {time or 'часы не указаны'}"
    return For(
        f"В эти дни вы уже учитесь: {when}. Часы занятий пересекаются.",
        responsible=f"В эти дни работник уже учится: {when}. Часы занятий пересекаются.",
    )


@why("R18", then="Проверьте, нужна ли она ещё раз: в каталоге есть и другие.")
def programme_again(title: str, starts_on: date, ends_on: date, voucher: str) -> For[str]:
    on = f"на этом же чеке № {voucher}" if voucher else "в истории курсов"
    when = f"«{title}», {format_date(starts_on)}–{format_date(ends_on)}"
    return For(
        f"Эта программа у вас уже есть {on}: {when}.",
        responsible=f"Эта программа у работника уже есть {on}: {when}.",
    )
