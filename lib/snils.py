from __future__ import annotations

import re

from django.core.exceptions import ValidationError

_WEIGHTS = range(9, 0, -1)
# The control digits by the sum: a file of 5,000 people asks for them half a million times.
_CONTROL = [f"{total % 101 % 100:02}" for total in range(9 * sum(_WEIGHTS) + 1)]


def checksum(nine_digits: str) -> str:
    """The two control digits of a СНИЛС: Σ digit × place, modulo 101, where 100 reads 00."""
    total = sum(int(digit) * weight for digit, weight in zip(nine_digits, _WEIGHTS, strict=True))
    return _CONTROL[total]


def clean(text: str) -> str:
    """Eleven digits of a СНИЛС typed with any spaces and hyphens. Raises ValidationError in plain Russian (R1)."""
    digits = re.sub(r"[\s\-–—.]", "", text)
    if not re.fullmatch(r"[0-9]{11}", digits):
        raise ValidationError("В СНИЛС 11 цифр, например 112-233-445 95. Проверьте, все ли цифры введены.")
    if checksum(digits[:9]) != digits[9:]:
        raise ValidationError("В СНИЛС опечатка: контрольные цифры не сходятся. Сверьте номер с документом.")
    return digits


def pretty(digits: str) -> str:
    """112-233-445 95."""
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:9]} {digits[9:]}"


def masked(digits: str) -> str:
    """***-***-*45 95: enough to recognise one's own, too little to use."""
    return f"***-***-*{digits[7:9]} {digits[9:]}"


def neighbours(digits: str) -> list[str]:
    """All numbers that one slip in the first nine digits makes of this one, itself among them: a digit mistyped, two
    neighbours exchanged. Each with its right control digits, so that it can be looked up as it is stored."""
    nine = digits[:9]
    values = [int(digit) for digit in nine]
    total = sum(value * weight for value, weight in zip(values, _WEIGHTS, strict=True))
    slips = {nine + _CONTROL[total]}
    for at, (value, weight) in enumerate(zip(values, _WEIGHTS, strict=True)):
        before, after, least = nine[:at], nine[at + 1 :], total - value * weight
        slips |= {f"{before}{one}{after}{_CONTROL[least + one * weight]}" for one in range(10)}
        if after:
            exchanged = _CONTROL[total + values[at + 1] - value]
            slips.add(f"{before}{after[0]}{value}{after[1:]}{exchanged}")
    return sorted(slips)
