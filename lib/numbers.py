"""Numbers: with the word that goes with them, and as they come in an address."""

from __future__ import annotations

from collections.abc import Iterable


def plural(number: int, one: str, few: str, many: str) -> str:
    """«1 чек, 2 чека, 5 чеков»: the word that goes with the number (R45)."""
    if 11 <= number % 100 <= 14:
        return many
    if number % 10 == 1:
        return one
    if 2 <= number % 10 <= 4:
        return few
    return many


def counted(number: int, one: str, few: str, many: str) -> str:
    """The number and its word together."""
    return f"{number} {plural(number, one, few, many)}"


# PostgreSQL's bigint has 19 digits: whatever is longer is nobody's number.
_DIGITS = 18


def numbers(typed: Iterable[str], at_most: int) -> list[int]:
    """The record numbers among what came in an address or a form; anything else is left out."""
    return [int(text) for text in typed if text.isdecimal() and len(text) <= _DIGITS][:at_most]
