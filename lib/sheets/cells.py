"""Readers of one filled cell: what a person meant by it. Each raises ValidationError in plain Russian (R10)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from lib import snils as snils_number
from lib.sheets import words
from lib.sheets.days import day_of

_NAME = re.compile(r"[А-ЯЁа-яё][А-ЯЁа-яё' .’()-]*")
_NONE = {"нет", "отсутствует", "без отчества", "не имеется", "не имеет", "б/о"}
_ENDS_A_PATRONYMIC = {"оглы", "кызы", "оглу", "углы", "гызы", "улы", "уулу", "заде"}


def written(value: Any) -> str:
    """The cell as a person reads it: 12.03.1985, 36, да."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "да" if value else "нет"
    if isinstance(value, datetime) and (value.hour or value.minute):
        return f"{value:%d.%m.%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value).replace(".", ",")
    return "" if value is None else str(value)


def text(value: Any) -> str:
    """Whatever is written, in one line."""
    return written(value)


def line(longest: int) -> Callable[[Any], str]:
    """A text of so many characters at most."""

    def read(value: Any) -> str:
        said = written(value)
        if len(said) > longest:
            raise ValidationError(f"Слишком длинно: {len(said)} знаков, можно не больше {longest}.")
        return said

    return read


def name(value: Any) -> str:
    """A part of ФИО; «ИВАНОВА» and «иванова» become «Иванова»."""
    said = re.sub(r"\s*-\s*", "-", written(value))
    if not _NAME.fullmatch(said):
        raise ValidationError("Пишите русскими буквами, как в паспорте.")
    if len(said) > 80:
        raise ValidationError("Слишком длинно: не больше 80 знаков.")
    return _capital(said) if said.isupper() or said.islower() else said


def patronymic(value: Any) -> str | None:
    """None where the cell says in words that there is none: «нет» is nobody's patronymic."""
    return None if written(value).strip(" .").lower() in _NONE else name(value)


def _capital(said: str) -> str:
    lower = re.sub(r"(^|[\s-])([а-яё])", lambda found: found[1] + found[2].upper(), said.lower())
    return " ".join(part.lower() if part.lower() in _ENDS_A_PATRONYMIC else part for part in lower.split())


def full_name(value: Any) -> tuple[str, str, str]:
    """«Иванова Анна Петровна»: surname, name, patronymic; the last may be empty."""
    parts = re.sub(r"\s*-\s*", "-", written(value)).split()
    if len(parts) > 1 and any("." in part for part in parts[1:]):
        raise ValidationError("Напишите имя и отчество полностью, без инициалов.")
    if len(parts) < 2:
        raise ValidationError("Нужны фамилия, имя и отчество, например «Иванова Анна Петровна».")
    if len(parts) > 3 and parts[-1].lower() not in _ENDS_A_PATRONYMIC:
        raise ValidationError(
            "Больше трёх слов: неясно, где фамилия. Разнесите ФИО по столбцам «Фамилия», «Имя», «Отчество»."
        )
    return name(parts[0]), name(parts[1]), _rest(" ".join(parts[2:]))


def given_names(value: Any) -> tuple[str, str]:
    """«Анна Петровна»: name and patronymic, beside a column with the surname."""
    first, _, rest = written(value).partition(" ")
    if "." in first:
        raise ValidationError("Напишите имя и отчество полностью, без инициалов.")
    return name(first), _rest(rest)


def _rest(words: str) -> str:
    return (patronymic(words) if words else None) or ""


def snils(value: Any) -> str:
    """Eleven digits; a number that lost its zeros in Excel gets them back where the control digits agree (R1)."""
    said = written(value)
    if re.search(r"[eе]\+", said, re.IGNORECASE):
        raise ValidationError(
            f"Excel сократил СНИЛС до {said}, последние цифры потеряны. Сделайте ячейку текстовой и введите номер заново."
        )
    digits = re.sub(r"[\s\-–—.]", "", said)
    if re.fullmatch(r"[0-9]{6,10}", digits):
        whole = digits.zfill(11)
        digits = whole if snils_number.checksum(whole[:9]) == whole[9:] else digits
    found = snils_number.clean(digits)
    if not found.strip("0"):
        raise ValidationError("Это не номер СНИЛС: одни нули.")
    return found


def day(value: Any) -> date:
    """A date as a date, as Excel's own number, as 12.03.1985 or «12 марта 1985 г.»."""
    found = day_of(value)
    if found is None:
        raise ValidationError(f"«{written(value)}» не похоже на дату. Напишите так: 12.03.1985.")
    if not 1900 <= found.year <= 2100:
        raise ValidationError(f"Проверьте год: {found.year}.")
    return found


def email(value: Any) -> str:
    """An address in lower case; Cyrillic letters that look like Latin ones are mended."""
    said = words.latin(written(value).replace(" ", "")).lower().removeprefix("mailto:").strip("<>;,")
    try:
        validate_email(said)
    except ValidationError:
        raise ValidationError(f"«{said}» не похоже на адрес почты. Он выглядит так: anna@mail.ru.") from None
    return said


def phone(value: Any) -> str:
    """A telephone as it is written; a number gets no «,0» and keeps its digits."""
    said = written(value)
    if len(re.sub(r"\D", "", said)) < 5:
        raise ValidationError("Не похоже на номер телефона.")
    return said


def whole(least: int = 0, most: int = 1_000_000) -> Callable[[Any], int]:
    """A whole number between the two, both included."""

    def read(value: Any) -> int:
        said = re.sub(r"\s|№", "", written(value))
        if not re.fullmatch(r"-?[0-9]{1,12}", said) or not least <= int(said) <= most:
            raise ValidationError(f"Нужно целое число от {least} до {most}.")
        return int(said)

    return read


class choice:  # noqa: N801 a reader, used as the functions beside it are
    """One of the named things: {«как пишут»: what it is}; case, ё, signs and spaces do not matter.

    also: other words for them. `labels` become the drop-down list of the template.
    """

    def __init__(self, known: Mapping[str, Any], also: Mapping[str, Any] | None = None) -> None:
        self.labels = list(known)
        self._known = {words.plain(said): what for said, what in {**(also or {}), **known}.items()}

    def __call__(self, value: Any) -> Any:
        said = words.plain(written(value))
        if said in self._known:
            return self._known[said]
        shown = _some(self.labels)
        raise ValidationError(f"«{written(value)}» нет в списке. Можно: {shown}.")


def _some(labels: Iterable[str]) -> str:
    every = [f"«{one}»" for one in labels]
    return ", ".join(every[:6]) + (f" и ещё {len(every) - 6}" if len(every) > 6 else "")


yes_or_no = choice({"да": True, "нет": False}, {"+": True, "-": False, "1": True, "0": False, "истина": True})
