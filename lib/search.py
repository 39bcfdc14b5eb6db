"""Russian text as people look for it: Ё equals Е, case and the order of words do not matter, and Ё sorts after Е."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db.models import CharField, F, Func, Q, QuerySet, TextField, Value
from django.db.models.expressions import Combinable, Expression
from django.db.models.functions import Lower, Replace


def fold(text: str) -> str:
    """The form in which two spellings of a name are compared."""
    return " ".join(text.lower().replace("ё", "е").split())


def folded(field: str) -> Combinable:
    """The same folding in SQL (white space apart), for filters and expression indexes."""
    return Replace(Lower(field), Value("ё"), Value("е"))


def folded_text(field: str) -> Combinable:
    """The same of any text, long ones too; no index knows this expression."""
    return Replace(Lower(field), Value("ё"), Value("е"), output_field=TextField())


def alphabetic(field: str) -> Expression:
    """Sort key: the server's C order puts Ё before А and capitals before small letters; this one does not."""
    return Replace(Lower(field), Value("ё"), Value("ея"), output_field=CharField())


def by_name(*fields: str) -> list[Expression | F]:
    return [key for field in fields for key in (alphabetic(field), F(field))]


class Stems(Func):
    """The words of several texts by their stems: «русского» and «русский» are both «русск»."""

    template = "to_tsvector('russian'::regconfig, %(expressions)s)"
    arg_joiner = " || ' ' || "
    output_field = SearchVectorField()


def stems(*fields: str) -> Stems:
    """Of these fields, none of them null: for the text search and for its index, which must say the same."""
    return Stems(*(folded(field) for field in fields))


def any_of(phrases: Iterable[str]) -> SearchQuery:
    """Any of the phrases, all the words of each, each word by the beginning of its stem."""
    said = (" & ".join(f"'{word}':*" for word in SPOKEN.findall(fold(phrase))) for phrase in phrases)
    return SearchQuery(" | ".join(f"({one})" for one in said if one), config="russian", search_type="raw")


SPOKEN = re.compile(r"\w[\w-]*")
Rows = TypeVar("Rows", bound="QuerySet[Any]")
MOST_WORDS = 8
# The form of ownership says nothing of which school it is, and people and records write it each in their way.
LEGAL = frozenset(
    "мбоу маоу мкоу мбу мау мку мбдоу мадоу мкдоу мбуд гбоу гаоу гкоу гбу гау гку гбпоу гапоу гбдоу "
    "фгбоу фгаоу фгкоу ано чоу ноу нчоу оу учреждение".split()
)
# How people shorten what records write whole.
MEANS = {
    "сош": ("школ", "сош"),
    "оош": ("школ", "оош"),
    "нош": ("школ", "нош"),
    "школа": ("школ", "сош", "оош"),
    "доу": ("детск", "доу"),
    "дс": ("детск", "дс"),
    "детсад": ("детск", "детсад"),
}
_SIGNS = re.compile(r"[\x00«»\"'“”„(),;:!?№#]+")


def words(text: str) -> list[str]:
    """What is looked for: «МБОУ СОШ №12» is «сош» and «12». The form of ownership counts only when nothing else
    is said."""
    said = fold(_SIGNS.sub(" ", text)).replace("д/с", "дс").split()
    found = [word.strip("-.") for word in dict.fromkeys(said) if word.strip("-.")]
    return ([word for word in found if word not in LEGAL] or found)[:MOST_WORDS]


def one(word: str, *fields: str, close: bool = False) -> Q:
    """This word in any of the folded fields; a number as a whole number: «12» is not in «112».

    close: with one letter wrong, missing, too many or two exchanged.
    """
    found = Q()
    for field in fields:
        if word.isdecimal():
            # Sought as plain text first, which takes a quarter of the time.
            alone = Q(**{f"{field}__regex": f"(^|[^0-9]){word}([^0-9]|$)"})
            found |= Q(**{f"{field}__contains": word}) & alone
        elif close and (pattern := mistyped(word)):
            left = Q()
            for part in unspoilt(word):
                left |= Q(**{f"{field}__contains": part})
            found |= Q(**{f"{field}__regex": pattern}) & left
        else:
            for meant in MEANS.get(word, (word,)):
                found |= Q(**{f"{field}__contains": meant})
    return found


def mistyped(word: str) -> str:
    """A pattern of all that is one slip away; empty where the word is too short to guess, or is no word."""
    if not 4 <= len(word) <= 25 or not word.replace("-", "").isalpha():
        return ""
    wrong = {f"{word[:at]}.?{word[at + 1 :]}" for at in range(len(word))}
    missing = {f"{word[:at]}.{word[at:]}" for at in range(1, len(word))}
    exchanged = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    # From the beginning of a word only: inside of words one letter away is everywhere.
    return rf"\m({'|'.join(sorted(wrong | missing | exchanged))})"


def unspoilt(word: str) -> list[str]:
    """One slip leaves one half of the word as it was, or exchanges the letters where they meet: by these an index finds
    the few records that the pattern is then tried on. Empty where the halves are too short to be rare."""
    half = len(word) // 2
    if half < 4:
        return []
    return [word[:half], word[half:], word[: half - 1] + word[half] + word[half - 1] + word[half + 1 :]]


def number(word: str) -> int | None:
    """A record's number, if that is what the word can be."""
    return int(word) if re.fullmatch(r"[0-9]{1,9}", word) else None


def exact_or_close(find: Callable[[bool], Rows]) -> Rows:
    """What was asked for; only when there is none of it, what is one letter away."""
    exact = find(False)
    return exact if exact.exists() else find(True)
