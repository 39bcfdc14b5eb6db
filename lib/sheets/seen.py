"""A sheet as the process apart told it, and what of it a person sees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from lib.sheets import header, words
from lib.sheets.cells import written
from lib.sheets.notes import Notes
from lib.sheets.shapes import Column

Merged = tuple[int, int, int, int]


@dataclass
class Grid:
    """Rows and columns from 0; merged: top, left, bottom, right; height: of the whole sheet, however much came."""

    name: str
    rows: list[list[Any]]
    merged: list[Merged] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    height: int = 0

    def __post_init__(self) -> None:
        self._hidden = {place: self._heads(place) for place in self.hidden_columns}
        for row in self.rows:
            for place in self.hidden_columns:
                if place < len(row):
                    row[place] = ""

    def _heads(self, place: int) -> list[str]:
        """What stands in the first rows of a column, before it is put out of sight."""
        return [written(row[place]) if place < len(row) else "" for row in self.rows[: header.LOOKED_AT + 1]]

    def top(self) -> list[list[Any]]:
        """A copy of the first rows where each cell of a merged one says what it says: to find the header in."""
        copy = [list(row) for row in self.rows[: header.LOOKED_AT + 1]]
        for top, left, bottom, right in self.merged:
            if top < len(copy) and left < len(copy[top]):
                for row in copy[top : bottom + 1]:
                    row[left : right + 1] = [copy[top][left]] * len(row[left : right + 1])
        return copy

    def find_header(self, columns: Sequence[Column]) -> header.Header | None:
        return header.find(self.top(), columns)

    def fill_down(self, first: int) -> None:
        """Below the header, a cell merged over several rows is said of each of them."""
        for top, left, bottom, right in self.merged:
            if top >= first and left == right and top < len(self.rows) and left < len(self.rows[top]):
                for row in self.rows[top + 1 : bottom + 1]:
                    row[left : left + 1] = [self.rows[top][left]] * len(row[left : left + 1])

    def tell(self, notes: Notes, found: header.Header) -> None:
        """What of the header and of the columns is worth a note."""
        notes.sheet, notes.above, notes.twice = self.name, found.first, found.twice
        for heads in self._hidden.values():
            said = next((heads[at] for at in (found.last, found.first) if at < len(heads) and heads[at]), "")
            if said:
                notes.hidden_columns.append(words.tidy(said))
        read = {*found.places.values()}
        top = self.top()
        for place, cell in enumerate(top[found.last]):
            said = words.tidy(written(cell or (top[found.first][place : place + 1] or [""])[0]))
            if (
                said
                and place not in read
                and any(sign.isalpha() for sign in words.plain(said))
                and said not in found.twice
            ):
                if words.plain(said) not in {"п п", "n п п", "n"}:
                    notes.unknown.append(said)
