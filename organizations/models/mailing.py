"""Letters that the operator writes to many organizations (R7)."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Mailing(models.Model):
    """A letter that the operator wrote to a selection of organizations; each address has its own letter (R7)."""

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="кто написал"
    )
    at = models.DateTimeField("когда", auto_now_add=True)
    subject = models.CharField("тема", max_length=150)
    text = models.TextField("текст")
    letters = models.PositiveIntegerField("адресов")

    class Meta:
        verbose_name = "письмо организациям"
        verbose_name_plural = "письма организациям"
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return self.subject
