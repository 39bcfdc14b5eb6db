from collections.abc import Iterable

# PostgreSQL's bigint has 19 digits: whatever is longer is nobody's number.
_DIGITS = 18


def numbers(typed: Iterable[str], at_most: int) -> list[int]:
    """The record numbers among what came in an address or a form; anything else is left out."""
    return [int(text) for text in typed if text.isdecimal() and len(text) <= _DIGITS][:at_most]
