"""What was written in a ticket after its first words, and the files of both sides (R39)."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from support.models.ticket import Ticket


def file_path(file: TicketFile, filename: str) -> str:
    """A name that says nothing: whose file it is the view asks (R44)."""
    return f"tickets/{uuid.uuid4().hex}"


class TicketMessage(models.Model):
    """One side's words; they are never changed. Answers go by e-mail and stand in the cabinet."""

    ticket = models.ForeignKey(Ticket, models.PROTECT, related_name="messages", verbose_name="обращение")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="кто пишет",
    )
    # An operator may be a worker too, and write tickets: the account alone does not tell the side.
    answer = models.BooleanField("ответ оператора", default=False)
    text = models.TextField("текст")
    at = models.DateTimeField("когда", auto_now_add=True)

    class Meta:
        verbose_name = "сообщение"
        verbose_name_plural = "сообщения"
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.text if len(self.text) <= 60 else f"{self.text[:59]}…"


class TicketFile(models.Model):
    """message: what it came with; empty where it came with the ticket itself."""

    ticket = models.ForeignKey(Ticket, models.PROTECT, related_name="files", verbose_name="обращение")
    message = models.ForeignKey(
        TicketMessage,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="files",
        verbose_name="сообщение",
    )
    file = models.FileField("файл", upload_to=file_path)
    name = models.CharField("имя файла", max_length=200)
    at = models.DateTimeField("когда", auto_now_add=True)

    class Meta:
        verbose_name = "файл обращения"
        verbose_name_plural = "файлы обращений"

    def __str__(self) -> str:
        return self.name
