"""What a ticket asks for, where it stands, how it came (R39)."""

from __future__ import annotations

from django.db import models

from ui.states import State


class Progress(State):
    NEW = "new", "yellow", "inbox", "Новое"
    IN_WORK = "in_work", "blue", "loader", "В работе"
    ANSWERED = "answered", "green", "message-circle", "Отвечено"
    CLOSED = "closed", "grey", "circle-check", "Закрыто"


WAIT = (Progress.NEW, Progress.IN_WORK)


class Kind(models.TextChoices):
    """What a ticket asks for; most kinds name the one action that answers them (R39, R40)."""

    DUPLICATE = "duplicate", "Дубль учётной записи, чека или почты"
    PAPER = "paper", "Неверный бумажный чек"
    TYPE = "type", "Тип организации"
    ACCESS = "access", "Доступ Ответственного"
    LOGIN = "login", "Не могу войти"
    OTHER = "other", "Другое"


class Via(models.TextChoices):
    """Where it was written: in which room its author reads the thread; nobody reads a public one but by letter."""

    CABINET = "cabinet", "из личного кабинета"
    ORGANIZATION = "organization", "от Ответственного"
    PUBLIC = "public", "без входа, с общей страницы"
