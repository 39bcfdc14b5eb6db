"""Headers and words as people type them."""

from __future__ import annotations

import re

# Capital and small letters that look the same in both alphabets.
_LATIN = "ABCEHKMOPTXYaceopxy"
_CYRILLIC = "АВСЕНКМОРТХУасеорху"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_MIXED = re.compile(r"[^\W\d_]*(?:[А-Яа-яЁё][A-Za-z]|[A-Za-z][А-Яа-яЁё])[^\W\d_]*")
_HAS_LATIN = re.compile(r"[A-Za-z]")
_UNSEEN = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad\x00]+")
_WORD = re.compile(r"[a-zа-я0-9]+")
_BRACKETS = re.compile(r"\([^)]*\)")
# What a header may say besides the name of its column.
_NEUTRAL = frozenset(
    "работника работников сотрудника сотрудников педагога педагогического педагогических работающего учителя"
    " номер полностью полное лица данные укажите личный личная личной образовательной организации оо по в как"
    " паспорту".split()
)


def tidy(text: str) -> str:
    """One line, single spaces, no invisible characters."""
    # Hard spaces and invisible signs are not printable; most cells need nothing.
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(_UNSEEN.sub("", text).split())


def mended(text: str) -> str:
    """Latin letters inside Cyrillic words, as the Cyrillic ones that they look like."""
    if text.isascii() or "@" in text or not _HAS_LATIN.search(text):
        return text
    return _MIXED.sub(lambda found: found[0].translate(_TO_CYRILLIC), text)


def latin(text: str) -> str:
    """Cyrillic letters that look like Latin ones, as the Latin ones: for addresses."""
    return text if text.isascii() else text.translate(_TO_LATIN)


def plain(text: str) -> str:
    """To compare by: lower case, ё as е, words only; «СНИЛС*» and «снилс (11 цифр)» are one."""
    low = mended(tidy(text)).lower().replace("ё", "е")
    bare = " ".join(_WORD.findall(_BRACKETS.sub(" ", low)))
    return bare or " ".join(_WORD.findall(low)) or low


def says(header: str, known: str) -> bool:
    """Whether a header is this one with words beside it that change nothing: «Фамилия работника». Both plain."""
    there, asked = header.split(), known.split()
    return bool(asked) and set(asked) <= set(there) and set(there) - set(asked) <= _NEUTRAL
