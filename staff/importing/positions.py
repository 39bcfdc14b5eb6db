"""A position as a school writes it, in the list that operators keep (R17)."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

from imports.kinds import Instead, Judged
from imports.states import Verdict
from lib.sheets import words
from staff.models import Position

# Less alike is a guess: the whole, and the words in which they differ.
ALIKE, ALIKE_BY_WORDS = 0.62, 0.7
# What schools call otherwise than the list does: the beginning of a word, and of the words that stand in the list.
CALLED = {
    "англ": "иностр",
    "немец": "иностр",
    "франц": "иностр",
    "иняз": "иностр",
    "физкульт": "физич культ",
    "физра": "физич культ",
    "технолог": "труд",
    "трудов": "труд",
    "завуч": "зам",
    "соцпед": "соц пед",
}


class Positions:
    """Those on offer, in one statement; each thing that was typed is looked for once."""

    def __init__(self) -> None:
        rows = list(Position.objects.filter(active=True).order_by("pk").values_list("name", "pk"))
        self._known = {words.plain(name): name for name, _ in rows}
        self.number = dict(rows)
        self._alike: dict[str, str | None] = {}

    def named(self, typed: str) -> str | None:
        """Its name in the list; None where it is not in it."""
        return self._known.get(words.plain(typed))

    def record(self, typed: str) -> Position:
        """The one of that name (R17)."""
        return Position.objects.get(pk=self.number[self._known[words.plain(typed)]])

    def unknown(self, typed: str, more: Iterable[str] = ()) -> Judged:
        """What is said of a row whose position is not in the list, and what it is like. more: what else is wrong."""
        said = f"Должности «{typed}» нет в списке."
        like = self.like(typed)
        then = f"Похоже на «{like}»." if like else "Впишите должность так, как она названа в АИС."
        instead = Instead("position", typed, like) if like else None
        return Judged(Verdict.ERROR, said, " ".join([then, *more]), instead=instead)

    def like(self, typed: str) -> str | None:
        """«учитель матем.» is like «Учитель математики», «учитель англ.» like «Учитель иностранного языка»."""
        plain = words.plain(typed)
        if plain not in self._alike:
            called = " ".join(map(_in_the_list, plain.split()))
            found = self._begun(plain) or self._begun(called) or self._with_a_slip(plain)
            self._alike[plain] = self._known[found] if found else None
        return self._alike[plain]

    def _begun(self, typed: str) -> str | None:
        begun = [name for name in self._known if _begins(typed.split(), name.split())]
        return min(begun, key=len, default=None)

    def _with_a_slip(self, typed: str) -> str | None:
        near = get_close_matches(typed, self._known, 1, ALIKE)
        return near[0] if near and _differ_by_a_slip(typed.split(), near[0].split()) else None


def _in_the_list(word: str) -> str:
    return next((called for said, called in CALLED.items() if word.startswith(said)), word)


def _begins(typed: list[str], name: list[str]) -> bool:
    """Every word that was typed is the beginning of a word of the name, in its order."""
    rest = iter(name)
    return bool(typed) and all(any(word.startswith(part) for word in rest) for part in typed)


def _differ_by_a_slip(typed: list[str], name: list[str]) -> bool:
    """«Учитель матиматики» is a slip; «учитель пения» and «Учитель физики» have nothing but «учитель» in common."""
    theirs = " ".join(word for word in name if word not in typed)
    rest = " ".join(word for word in typed if word not in name)
    return not theirs or SequenceMatcher(None, rest, theirs).ratio() >= ALIKE_BY_WORDS
