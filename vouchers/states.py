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


class KeptAs(models.TextChoices):
    """As what a course stays in the history when its voucher is annulled: said as `courses.states.Funding` does."""

    STATE = "state_assignment", "Государственное задание"
    PAID = "paid", "Внебюджетная основа"


class Fate(models.TextChoices):
    """What becomes of a course when the voucher that it stands on is annulled (R31)."""

    STATE = KeptAs.STATE.value, "Оставить в истории: государственное задание"
    PAID = KeptAs.PAID.value, "Оставить в истории: внебюджетная основа"
    MOVE = "move", "Перенести в другой чек"
    RELEASE = "release", "Освободить место в группе"
    WRONG = "wrong", "Записано по ошибке: такого курса не было"


class BlockKind(models.TextChoices):
    INVARIANT = "invariant", "Инвариантный блок"
    VARIATIVE = "variative", "Вариативный блок"
