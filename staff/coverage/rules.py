"""A list of names beside those who are registered: who is found, who is missing, who is not on it (R8)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from urllib.parse import urlencode

from lib.reasons import Reason
from lib.search import fold
from staff.coverage import reasons

MOST_NAMES = 2_000
CLOSE = 0.82  # ours: how alike two names are to be shown as perhaps one person
_NUMBERING = re.compile(r"^\s*\d+\s*[.)]?\s*")
_HEADINGS = {
    "фио",
    "ф.и.о.",
    "ф.и.о",
    "фамилия",
    "фамилия имя отчество",
    "работник",
    "сотрудник",
    "№ п/п",
    "№",
}


@dataclass(frozen=True)
class Registered:
    """Who is registered here, by name."""

    worker_id: int
    full_name: str
    confirmed: bool = True


@dataclass(frozen=True)
class Missing:
    """A name of the list that nobody registered here has; like: who may be meant, where one is nearly the same."""

    name: str
    like: Registered | None = None

    @property
    def query(self) -> str:
        """The parts of the name for the form that registers the person."""
        parts = dict(
            zip(("last_name", "first_name", "patronymic"), self.name.split(maxsplit=2), strict=False)
        )
        return urlencode(parts)


@dataclass(frozen=True)
class Compared:
    missing: Sequence[Missing]
    extra: Sequence[Registered]
    matched: Sequence[tuple[str, Registered]]


def names_in(text: str) -> list[str]:
    """The names of a pasted list: a line each, whole or in the first three columns, numbered or not (R8).

    A heading and what has no letters are left out; the same line twice is two people.
    """
    found = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in re.split(r"[\t;]", _NUMBERING.sub("", line)) if cell.strip()]
        cells = [cell for cell in cells if re.search("[^\\W\\d_]", cell)]
        if not cells or fold(cells[0]) in _HEADINGS:
            continue
        said = cells[0] if len(cells[0].split()) > 1 else " ".join(cells[:3])
        found.append(" ".join(said.replace(",", " ").split())[:150])
    return found


def compare(listed: Iterable[str], registered: Iterable[Registered]) -> Compared:
    """One to one: a whole name first, then initials and names without the patronymic; ё as е, case aside (R8)."""
    left = sorted(registered, key=lambda one: one.full_name)
    matched: list[tuple[str, Registered]] = []
    rest = list(listed)
    for fits in (_same, _fits):
        rest, waiting = [], rest
        for name in waiting:
            found = next((one for one in left if fits(_parts(name), _parts(one.full_name))), None)
            if found is None:
                rest.append(name)
            else:
                left.remove(found)
                matched.append((name, found))
    by_name = {fold(one.full_name): one for one in left}
    missing = [Missing(name, _like(name, by_name)) for name in sorted(rest, key=fold)]
    return Compared(missing, left, sorted(matched, key=lambda pair: fold(pair[0])))


def _like(name: str, by_name: dict[str, Registered]) -> Registered | None:
    close = get_close_matches(fold(name), by_name, n=1, cutoff=CLOSE)
    return by_name[close[0]] if close else None


def _parts(name: str) -> list[str]:
    """«Иванова А.П.» is three parts."""
    return fold(name.replace(".", ". ")).replace(".", "").split()


def _same(listed: list[str], registered: list[str]) -> bool:
    return listed == registered


def _fits(listed: list[str], registered: list[str]) -> bool:
    """The surname is whole; each further part is the same or its first letter, and the patronymic may be missing."""
    if len(listed) < 2 or len(listed) > len(registered) or listed[0] != registered[0]:
        return False
    return all(
        said == known or (len(said) == 1 and known.startswith(said))
        for said, known in zip(listed[1:], registered[1:], strict=False)
    )


def may_keep(names: Sequence[str]) -> list[Reason]:
    """A list of names and nothing else, of one organization (R8)."""
    if not names:
        return [reasons.no_names()]
    return [reasons.too_many_names(len(names), MOST_NAMES)] if len(names) > MOST_NAMES else []
