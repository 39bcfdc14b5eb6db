"""Are these two records one person? (R1, R9)"""

from __future__ import annotations

from collections import Counter

from lib import snils
from lib.search import fold
from staff.duplicates.known import Likeness, Person

# In shorter words one letter is too much of the word.
SHORTEST = 3


def alike(one: Person, other: Person) -> Likeness:
    """What agrees between the two (R1): Ё is Е, case does not matter; a name is close with its parts exchanged, with a
    hyphen or a space elsewhere, with no patronymic, or with one letter wrong."""
    named = all(person.last_name and person.first_name for person in (one, other))
    same_name = named and [fold(part) for part in one.parts] == [fold(part) for part in other.parts]
    said = bool(one.snils and other.snils)
    return Likeness(
        same_snils=said and one.snils == other.snils,
        close_snils=said and one.snils != other.snils and close_snils(one.snils, other.snils),
        same_name=same_name,
        close_name=named and not same_name and close_names(one, other),
        same_birth_date=one.birth_date is not None and one.birth_date == other.birth_date,
        only_snils=not one.last_name and one.birth_date is None,
        two_numbers=said,
    )


def close_names(one: Person, other: Person) -> bool:
    """The same words in another order, but for one letter in one of them, or for a patronymic that one lacks (R1)."""
    if one_slip("".join(_words(one)), "".join(_words(other))):
        return True
    left, right = Counter(_words(one)), Counter(_words(other))
    only_left, only_right = list((left - right).elements()), list((right - left).elements())
    if not only_left or not only_right:
        # What is missing is a patronymic, in whatever field the others stand.
        return len(only_left) + len(only_right) <= (not one.patronymic or not other.patronymic)
    return len(only_left) == len(only_right) == 1 and one_slip(only_left[0], only_right[0])


def _words(person: Person) -> list[str]:
    return fold(" ".join(person.parts).replace("-", " ")).split()


def one_slip(one: str, other: str) -> bool:
    """The same word, or with one letter wrong, missing, too many, or two neighbours exchanged (R1)."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < SHORTEST:
        return False
    start = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    rest, others = one[start:], other[start:]
    return (
        rest[1:] == others[1:]
        or rest[1:] == others
        or rest == others[1:]
        or (rest[:2] == others[:2][::-1] and rest[2:] == others[2:])
    )


def close_snils(one: str, other: str) -> bool:
    """One digit of the nine wrong, or two neighbours exchanged; the control digits follow from the nine (R1)."""
    return other[:9] + snils.checksum(other[:9]) in snils.neighbours(one)


def agrees(found: Likeness) -> str:
    """What is alike, for who compares the documents: «ФИО похожи, дата рождения та же» (R1)."""
    name = "ФИО те же" if found.same_name else "ФИО похожи" if found.close_name else ""
    born = "дата рождения та же" if found.same_birth_date else ""
    digits = (
        "СНИЛС тот же" if found.same_snils else "СНИЛС отличается одной цифрой" if found.close_snils else ""
    )
    return ", ".join(part for part in (name, born, digits) if part)
