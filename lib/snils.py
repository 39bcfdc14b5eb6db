from __future__ import annotations

import re

from django.core.exceptions import ValidationError

_WEIGHTS = range(9, 0, -1)


def checksum(nine_digits: str) -> str:
    """The two control digits of a СНИЛС: Σ digit × place, modulo 101, where 100 reads 00."""
    total = sum(int(digit) * weight for digit, weight in zip(nine_digits, _WEIGHTS, strict=True))
    return f"{total % 101 % 100:02}"


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
