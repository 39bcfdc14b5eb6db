"""A position as a school writes it, in the list that operators keep (R17)."""

from __future__ import annotations

from difflib import get_close_matches

from imports.kinds import Instead, Judged
from imports.states import Verdict
from lib.sheets import words
from staff.models import Position

# Less alike is a guess.
ALIKE = 0.62


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

    def unknown(self, typed: str) -> Judged:
        """What is said of a row whose position is not in the list, and what it is like."""
        said = f"Должности «{typed}» нет в списке."
        if (like := self.like(typed)) is None:
            return Judged(Verdict.ERROR, said, "Впишите должность так, как она названа в АИС.")
        return Judged(Verdict.ERROR, said, f"Похоже на «{like}».", instead=Instead("position", typed, like))

    def like(self, typed: str) -> str | None:
        """«учитель англ.» is like «Учитель английского языка»."""
        plain = words.plain(typed)
        if plain not in self._alike:
            begun = [name for name in self._known if _begins(plain.split(), name.split())]
            near = [min(begun, key=len)] if begun else get_close_matches(plain, self._known, 1, ALIKE)
            self._alike[plain] = self._known[near[0]] if near else None
        return self._alike[plain]


def _begins(typed: list[str], name: list[str]) -> bool:
    """Every word that was typed is the beginning of a word of the name, in its order."""
    rest = iter(name)
    return bool(typed) and all(any(word.startswith(part) for word in rest) for part in typed)
