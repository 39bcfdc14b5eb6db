from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import admin

from lib.numbers import counted


@dataclass(frozen=True)
class Noun:
    """What the operator's pages call a record: «Добавить группу», «2 группы». forms: «группа,группы,групп»."""

    accusative: str
    forms: str

    def counted(self, number: int) -> str:
        return counted(number, *self.forms.split(","))


def of(opts: Any) -> Noun:
    """The noun that the record's admin declares; by these words the theme's own templates are replaced."""
    noun: Noun = admin.site._registry[opts.model].noun  # type: ignore[attr-defined]
    return noun
