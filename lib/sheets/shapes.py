"""What is asked of a file, and what was read from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from lib.sheets import cells


@dataclass(frozen=True)
class Column:
    """One thing that a row says, however the sender headed it.

    also: other headers by which it is known. read: the value of a filled cell; raises ValidationError in Russian.
    fills: for a cell that holds several things («ФИО»), the columns that it answers for; `read` gives a tuple.
    """

    name: str
    title: str
    also: tuple[str, ...] = ()
    required: bool = False
    read: Callable[[Any], Any] = cells.text
    example: str = ""
    hint: str = ""
    fills: tuple[str, ...] = ()


@dataclass(slots=True)
class Row:
    """number: as Excel shows it. values: of every column found, None where the cell is empty. raw: as it reads.
    errors: what is wrong with a cell, by the column's name."""

    number: int
    values: dict[str, Any]
    raw: dict[str, str]
    errors: dict[str, str]


@dataclass
class Sheet:
    """found: the header as the sender wrote it, by the column's name. missing: titles of required columns that are not
    there. notes: what was skipped or mended, said to the sender. hidden: headers of the columns that Excel hides."""

    rows: list[Row] = field(default_factory=list)
    found: dict[str, str] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
