from django.db import models

from ui.states import State


class LetterState(State):
    """Where a letter is on its way (R7)."""

    QUEUED = "queued", "blue", "clock", "Ждёт отправки"
    SENDING = "sending", "blue", "send", "Отправляется"
    SENT = "sent", "green", "mail-check", "Отправлено"
    WAITING = "waiting", "yellow", "timer-reset", "Отложено, отправим снова"
    FAILED = "failed", "red", "mail-x", "Не отправлено"
    BOUNCED = "bounced", "red", "undo-2", "Вернулось"
    EXPIRED = "expired", "grey", "calendar-x", "Устарело"
    UNNEEDED = "unneeded", "grey", "circle-slash", "Не понадобилось"


class Outcome(State):
    """How one attempt ended; an attempt cut off in the middle keeps «Прервана»."""

    CUT_OFF = "cut_off", "yellow", "circle-help", "Прервана: могло уйти"
    ACCEPTED = "accepted", "green", "check", "Принято почтовым сервером"
    POSTPONED = "postponed", "yellow", "timer-reset", "Не сейчас"
    UNCLEAR = "unclear", "yellow", "circle-help", "Ответа нет: могло уйти"
    REFUSED = "refused", "red", "x", "Отказано"
    POISON = "poison", "red", "file-x", "Письмо не составилось"
    NOT_SENT = "not_sent", "grey", "circle-slash", "Отправлять не нужно"


class Priority(models.IntegerChoices):
    """Who waits: somebody before the screen, somebody some time today, nobody."""

    SOON = 0, "Человек ждёт"
    ORDINARY = 10, "Обычное"
    BULK = 20, "Рассылка"
