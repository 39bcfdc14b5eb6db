from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from lib.history import History
from organizations.models import Organization
from staff.models import Worker
from ui.states import State


class Progress(State):
    NEW = "new", "yellow", "inbox", "Новое"
    IN_WORK = "in_work", "blue", "loader", "В работе"
    ANSWERED = "answered", "green", "message-circle", "Отвечено"
    CLOSED = "closed", "grey", "circle-check", "Закрыто"


class Kind(models.TextChoices):
    """What a ticket asks for; most kinds name the one action that answers them (R39, R40)."""

    DUPLICATE = "duplicate", "Дубль учётной записи, чека или почты"
    PAPER = "paper", "Неверный бумажный чек"
    TYPE = "type", "Тип организации"
    ACCESS = "access", "Доступ Ответственного"
    LOGIN = "login", "Не могу войти"
    OTHER = "other", "Другое"


def file_path(file: TicketFile, filename: str) -> str:
    return f"tickets/{uuid.uuid4().hex}"


class TicketQuerySet(models.QuerySet["Ticket"]):
    def waiting(self) -> TicketQuerySet:
        """Those that wait for the operator."""
        return self.filter(state__in=[Progress.NEW, Progress.IN_WORK])


class Ticket(models.Model):
    """An address to technical support (R39)."""

    kind = models.CharField("тема", max_length=12, choices=Kind.choices)
    state = models.CharField("состояние", max_length=10, choices=Progress.choices, default=Progress.NEW)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tickets",
        verbose_name="от кого",
    )
    email = models.EmailField("электронная почта")
    worker = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="tickets", verbose_name="о работнике"
    )
    organization = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tickets",
        verbose_name="об организации",
    )
    description = models.TextField("описание")
    created_at = models.DateTimeField("создано", auto_now_add=True)

    history = History()
    objects: ClassVar[TicketQuerySet] = TicketQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "обращение"
        verbose_name_plural = "обращения"
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return f"Обращение № {self.pk}: {self.get_kind_display()}"


class TicketMessage(models.Model):
    """One side's words; answers go by e-mail and stand in the cabinet."""

    ticket = models.ForeignKey(Ticket, models.PROTECT, related_name="messages", verbose_name="обращение")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="кто пишет",
    )
    text = models.TextField("текст")
    at = models.DateTimeField("когда", auto_now_add=True)

    class Meta:
        verbose_name = "сообщение"
        verbose_name_plural = "сообщения"
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.text if len(self.text) <= 60 else f"{self.text[:59]}…"


class TicketFile(models.Model):
    ticket = models.ForeignKey(Ticket, models.PROTECT, related_name="files", verbose_name="обращение")
    file = models.FileField("файл", upload_to=file_path)
    name = models.CharField("имя файла", max_length=200)
    at = models.DateTimeField("когда", auto_now_add=True)

    class Meta:
        verbose_name = "файл обращения"
        verbose_name_plural = "файлы обращений"

    def __str__(self) -> str:
        return self.name
