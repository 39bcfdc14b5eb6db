from django.db import models

from ui.states import State


class Validity(State):
    """What a voucher is worth on a day; follows from its dates when read (R28)."""

    FRESH = "fresh", "green", "ticket", "Действует"
    HALF = "half", "blue", "ticket-check", "Использован частично"
    USED = "used", "grey", "circle-check", "Использован полностью"
    EXPIRING = "expiring", "yellow", "clock", "Скоро истекает"
    EXPIRED = "expired", "grey", "clock-alert", "Истёк"
    ANNULLED = "annulled", "red", "ban", "Аннулирован"


class Medium(models.TextChoices):
    ELECTRONIC = "electronic", "Электронный"
    PAPER = "paper", "Бумажный"


class BlockKind(models.TextChoices):
    INVARIANT = "invariant", "Инвариантный блок"
    VARIATIVE = "variative", "Вариативный блок"
