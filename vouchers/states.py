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


class BlockState(State):
    """Where a block of a voucher stands: nothing on it, a seat without an outcome, passed or not passed as the operator
    closed it, copied from a paper voucher, or what stood there before the voucher was annulled (R27, R31)."""

    FREE = "free", "blue", "circle-dashed", "Свободен"
    UNUSED = "unused", "grey", "circle-slash", "Не использован"
    HELD = "held", "blue", "calendar-check", "Запись действует"
    PASSED = "passed", "green", "award", "Курс пройден"
    NOT_PASSED = "not_passed", "yellow", "circle-alert", "Курс не пройден"
    ON_PAPER = "on_paper", "green", "file-check", "Пройден по бумажному чеку"
    SETTLED = "settled", "grey", "corner-up-right", "Учтён иначе"


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
