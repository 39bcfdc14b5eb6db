from django.db import models

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
