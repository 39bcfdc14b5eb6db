from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.messages.storage.cookie import MessageDecoder, MessageEncoder
from django.db import models


class Submission(models.Model):
    """A form that was carried out, by its one-time token: the second click finds it and gets the first one's answer.

    The row is the first thing in the action's own transaction, so an action that was refused leaves none.
    """

    token = models.UUIDField(unique=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    path = models.TextField()
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(db_index=True)
    # How the first click was answered; empty until its page is made.
    answered_at = models.DateTimeField(null=True)
    result_url = models.TextField(blank=True)
    messages = models.JSONField(default=list, encoder=MessageEncoder, decoder=MessageDecoder)

    class Meta:
        verbose_name = "отправленная форма"
        verbose_name_plural = "отправленные формы"
        ordering: ClassVar[list[str]] = ["-id"]

    def __str__(self) -> str:
        return f"{self.path} {self.at:%d.%m.%Y %H:%M}"


class Upload(models.Model):
    """A file that a person sent, while it counts: what it was is known by the record that keeps it (R22)."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField()
    size = models.PositiveIntegerField()

    class Meta:
        verbose_name = "приложенный файл"
        verbose_name_plural = "приложенные файлы"
        ordering: ClassVar[list[str]] = ["-id"]
        indexes: ClassVar = [models.Index(fields=["user", "at"], name="upload_of_user")]

    def __str__(self) -> str:
        return f"{self.size} байт {self.at:%d.%m.%Y %H:%M}"
