from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models

from lib.history import History


class FrdoTemplateQuerySet(models.QuerySet["FrdoTemplate"]):
    def in_force(self, on: date) -> FrdoTemplate | None:
        """The one by which a file that is made that day is laid out (R38)."""
        return self.filter(effective_from__lte=on).order_by("-effective_from").first()


class FrdoTemplate(models.Model):
    """Which columns the federal register of documents (ФИС ФРДО) takes from a day on (R38)."""

    effective_from = models.DateField("действует с", unique=True)
    columns = models.TextField(
        "столбцы", help_text="Каждый столбец с новой строки: «Заголовок = что писать»."
    )
    note = models.TextField("основание", blank=True)

    history = History()
    objects: ClassVar[FrdoTemplateQuerySet] = FrdoTemplateQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "шаблон ФИС ФРДО"
        verbose_name_plural = "шаблоны ФИС ФРДО"
        ordering = ["-effective_from"]

    def __str__(self) -> str:
        return f"Шаблон ФИС ФРДО с {self.effective_from:%d.%m.%Y}"
