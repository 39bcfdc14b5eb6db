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
    LETTER = "letter", "письмом"


class Fate(State):
    """What became of a letter that came to the support address."""

    TICKET = "ticket", "green", "inbox", "Стало обращением"
    MESSAGE = "message", "green", "message-circle", "Вошло в обращение"
    SCAN = "scan", "green", "paperclip", "Скан приложен к запросу"
    BOUNCE = "bounce", "grey", "undo-2", "Вернулось наше письмо"
    SILENT = "silent", "grey", "circle-slash", "Без ответа: писала программа"
    TOO_BIG = "too_big", "yellow", "mail-x", "Слишком большое, отправитель знает"
    TOO_MANY = "too_many", "red", "circle-alert", "Слишком часто: прочитайте в ящике"
    UNREAD = "unread", "red", "file-x", "Не читается: откройте в ящике"


# What stays in the mailbox for a person to read.
FOR_OPERATOR = (Fate.TOO_MANY, Fate.UNREAD)
