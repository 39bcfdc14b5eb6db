"""The rows of docs/moves.md."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

DOCUMENT = Path(__file__).parents[2] / "docs" / "moves.md"


@dataclass(frozen=True)
class Row:
    event: str
    state: str
    outcome: str
    reason: str

    def __str__(self) -> str:
        return f"{self.event}: {self.state}"


def rows() -> list[Row]:
    """Every line of the document's tables but their heads."""
    lines = [one for one in DOCUMENT.read_text().splitlines() if re.match(r"\| (?!event|---)", one)]
    return [Row(*(cell.strip() for cell in line.strip("|").split("|"))) for line in lines]
