from __future__ import annotations

from django.db import models

from ui.states import State


class Funding(models.TextChoices):
    """What pays for a course (R32)."""

    VOUCHER = "voucher", "Именной образовательный чек (ИОЧ)"
    STATE = "state_assignment", "Государственное задание"
    PAID = "paid", "Внебюджетная основа"

    @property
    def short(self) -> str:
        """For a column of the operator's lists."""
        return {Funding.VOUCHER: "ИОЧ", Funding.STATE: "Госзадание", Funding.PAID: "Внебюджет"}[self]

    @property
    def in_words(self) -> str:
        """Who pays, for a card of the catalogue and its filter."""
        return {
            Funding.VOUCHER: "Бесплатно, по чеку",
            Funding.STATE: "Бесплатно, по госзаданию",
            Funding.PAID: "Внебюджетная основа",
        }[self]

    @property
    def explained(self) -> str:
        """Who pays, in words that need no dictionary, to stand beside the term."""
        return {
            Funding.VOUCHER: "бесплатно, по Именному образовательному чеку (ИОЧ)",
            Funding.STATE: "бесплатно, по государственному заданию; чек не нужен",
            Funding.PAID: "внебюджетная основа (оплачивает работник или организация); чек не нужен",
        }[self]


class Form(models.TextChoices):
    """How a group is taught (R35)."""

    THERE = "there", "Очно"
    BOTH = "both", "Очно и дистанционно"
    REMOTE = "remote", "Дистанционно"


class Seat(State):
    """Where an enrolment stands."""

    ACTIVE = "active", "blue", "calendar-check", "Запись действует"
    FINISHED = "finished", "green", "award", "Курс пройден"
    NOT_FINISHED = "not_finished", "yellow", "circle-alert", "Курс не пройден"
    RELEASED = "released", "grey", "circle-x", "Запись отменена"


class Phase(State):
    """Where a group stands on a day; follows from its dates and from its closing when read."""

    DRAFT = "draft", "grey", "pencil", "Черновик"
    PLANNED = "planned", "grey", "calendar", "Запись ещё не открыта"
    OPEN = "open", "green", "calendar-plus", "Идёт запись"
    FULL = "full", "yellow", "users", "Мест нет"
    WAITING = "waiting", "blue", "calendar-clock", "Запись закрыта"
    RUNNING = "running", "blue", "play", "Идёт обучение"
    ENDED = "ended", "yellow", "flag", "Ждёт закрытия"
    CLOSED = "closed", "grey", "circle-check", "Закрыта"
    CANCELLED = "cancelled", "red", "calendar-x", "Отменена"


class Chance(State):
    """What a group of the catalogue is to one worker (R36)."""

    OPEN = "open", "green", "circle-check", "Можно записаться"
    HELD = "held", "blue", "calendar-check", "Место есть"
    CLOSED = "closed", "grey", "lock", "Пока нельзя"


class Awaited(models.TextChoices):
    """What a place in the waiting list is for (R36)."""

    SEAT = "seat", "место в группе"
    OPENING = "opening", "начало записи"


class Queue(State):
    """What became of a place in the waiting list (R36)."""

    WAITING = "waiting", "blue", "hourglass", "В листе ожидания"
    OFFERED = "offered", "green", "bell-ring", "Место предложено"
    TAKEN = "taken", "green", "circle-check", "Место занято"
    TOLD = "told", "grey", "mail-check", "Письмо о записи отправлено"
    LEFT = "left", "grey", "circle-x", "Больше не нужно"
    LAPSED = "lapsed", "yellow", "clock-alert", "Предложение истекло"
    UNFIT = "unfit", "yellow", "circle-alert", "Занять было нельзя"
    OVER = "over", "grey", "lock", "Запись закончилась"

    @classmethod
    def open(cls) -> tuple[Queue, Queue]:
        """Those in which something is still waited for; the constraints say the same."""
        return cls.WAITING, cls.OFFERED
