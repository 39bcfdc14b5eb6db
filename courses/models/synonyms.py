from __future__ import annotations

from pathlib import Path

from django.db import connection, models

from lib.history import History
from lib.search import SPOKEN, words

MEANT, NEAREST = (Path(__file__).with_name(f"{name}.sql").read_text() for name in ("meant", "nearest"))


class Synonym(models.Model):
    """What people type into the search of the catalogue, and how programmes call the same (R36)."""

    said = models.CharField("что пишут", max_length=200, help_text="Слова через запятую: «инклюзия, овз».")
    means = models.TextField(
        "что ещё искать", help_text="Слова и выражения через запятую: «адаптированная программа, аутизм»."
    )
    active = models.BooleanField("используется", default=True)

    history = History()

    class Meta:
        verbose_name = "слова поиска"
        verbose_name_plural = "слова поиска"
        ordering = ["said", "pk"]

    def __str__(self) -> str:
        return self.said


def meant(text: str, *, close: bool = False) -> dict[str, list[str]]:
    """Each word that is looked for, with all that would do instead; words like «на» and «для» are not looked for.

    close: with the nearest words of programmes, providers and positions, which a slip of a letter hides.
    """
    asked = [word for word in words(text) if SPOKEN.match(word)]
    near = _near(asked) if close else {}
    said = list(dict.fromkeys([*asked, *(one for found in near.values() for one in found)]))
    means = dict(_rows(MEANT, said)) if said else {}
    instead = {word: [word, *near.get(word, ())] for word in asked if word in means}
    return {
        word: [phrase for one in found for phrase in (one, *means.get(one, ()))]
        for word, found in instead.items()
    }


def _near(asked: list[str]) -> dict[str, list[str]]:
    return dict(_rows(NEAREST, asked)) if asked else {}


def _rows(statement: str, asked: list[str]) -> list[tuple[str, list[str]]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [asked])
        return list(cursor.fetchall())
