"""Answers that operators give often (R39)."""

from __future__ import annotations

from django.db import models

from lib.history import History
from lib.search import by_name
from support.states import Kind


class SavedAnswer(models.Model):
    """A text that is picked instead of typed; what is sent may be changed before."""

    name = models.CharField("название", max_length=80, unique=True)
    kind = models.CharField(
        "тема",
        max_length=12,
        choices=Kind.choices,
        blank=True,
        help_text="Пусто: для обращений на любую тему",
    )
    text = models.TextField("текст")

    history = History()

    class Meta:
        verbose_name = "готовый ответ"
        verbose_name_plural = "готовые ответы"
        ordering = (*by_name("name"), "pk")

    def __str__(self) -> str:
        return self.name
