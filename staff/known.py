"""Whose word a request waits for, and since when it is the operator's too (R11, R14)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lib.dates import format_date


@dataclass(frozen=True)
class Waits:
    """people: the Responsibles who may decide, by name. operator_from: the first day when the operator decides too."""

    people: tuple[str, ...]
    operator_from: date

    def __str__(self) -> str:
        """«Волков Борис, с 05.12.2026 также оператор АИС»."""
        return whose_word(self.people, self.operator_from)


def whose_word(people: tuple[str, ...], operator_from: date | None) -> str:
    if not people:
        return "оператор АИС"
    late = f", с {format_date(operator_from)} также оператор АИС" if operator_from else ""
    return ", ".join(people) + late


def waits(people: tuple[str, ...], asked_on: date, patience: int) -> Waits:
    """patience: for how many days a Responsible is waited for, that of the request not counted (R11)."""
    return Waits(people, operator_from(asked_on, patience) if people else asked_on)


def operator_from(asked_on: date, patience: int) -> date:
    return asked_on + timedelta(days=patience + 1)


def asked_before(today: date, patience: int) -> date:
    """What was asked for before this day has waited too long today: the same border, seen from today."""
    return today - timedelta(days=patience)
