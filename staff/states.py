from django.db import models

from ui.states import State


class Work(State):
    """Where an employment stands (R12–R15)."""

    AWAITING = "awaiting", "yellow", "hourglass", "Ждёт подтверждения"
    CURRENT = "current", "green", "circle-check", "Работает"
    ENDED = "ended", "grey", "circle-minus", "Завершено"
    REJECTED = "rejected", "red", "circle-x", "Отклонено"
    WITHDRAWN = "withdrawn", "grey", "undo-2", "Отозвано"


class Kind(models.TextChoices):
    MAIN = "main", "Основное место работы"
    INTERNAL = "internal", "Внутреннее совмещение"
    EXTERNAL = "external", "Внешнее совместительство"


class Leave(models.TextChoices):
    """On either leave the employment stays and the worker counts (R8)."""

    NONE = "", "Нет"
    MATERNITY = "maternity", "Декретный отпуск"
    CHILDCARE = "childcare", "Отпуск по уходу за ребёнком"


class Asked(models.TextChoices):
    """What a worker asks to change about a place of work that stays (R8, R17)."""

    LEAVE = "leave", "Отпуск"
    DAYS = "days", "Другие даты отпуска"
    POSITION = "position", "Другая должность"
    SECOND = "second", "Вторая должность"
    MARK = "mark", "Должность для обучения"


class Origin(models.TextChoices):
    """What brought the employment to the organization's inbox."""

    REGISTRATION = "registration", "Регистрация"
    HIRE = "hire", "Приём на работу"
    TRANSFER = "transfer", "Перевод"
    ADDED = "added", "Добавлен Ответственным"
    SUCCESSOR = "successor", "Реорганизация"


class Invited(State):
    """What became of an invitation (R10)."""

    SENT = "sent", "yellow", "mail", "Ещё не открыто"
    EXPIRED = "expired", "red", "calendar-x", "Срок ссылки прошёл"
    BLOCKED = "blocked", "red", "lock", "Слишком много ошибок"
    DISOWNED = "disowned", "red", "circle-x", "Ответили «Это не я»"
    ACCEPTED = "accepted", "green", "circle-check", "Вход открыт"


class Answer(models.TextChoices):
    """What a Responsible hears of a person whom the organization wants to register (R9)."""

    UNKNOWN = "unknown", "Неизвестен"
    HERE = "here", "Работает здесь"
    AWAITS = "awaits", "Ждёт подтверждения здесь"
    MAIN_JOB = "main_job", "Основная работа записана в другой организации"
    CHOOSES = "chooses", "Выберет место работы в личном кабинете"
    NO_ACCOUNT = "no_account", "Приглашение ещё не открыто"
    SNILS_OF_ANOTHER = "snils_taken", "СНИЛС другого человека"
    SNILS_DIFFERS = "snils_other", "СНИЛС не сходится"
    SIMILAR = "similar", "Есть похожая запись"


class DismissalReason(models.TextChoices):
    """The memo's three reasons of «Уволить» (R12)."""

    UNKNOWN = "unknown", "Неизвестно, куда переходит"
    OUTSIDE = "outside", "Переходит в организацию за пределами Самарской области"
    NOT_EDUCATION = "not_education", "Переходит не в образовательную организацию"


class Change(State):
    """Where a request to change personal data stands (R11)."""

    PENDING = "pending", "yellow", "hourglass", "Ждёт подтверждения"
    CONFIRMED = "confirmed", "green", "circle-check", "Подтверждено"
    REJECTED = "rejected", "red", "circle-x", "Отклонено"
    WITHDRAWN = "withdrawn", "grey", "undo-2", "Отозвано"


class EmailMove(State):
    """Where a request for another e-mail stands (R6)."""

    PENDING = "pending", "yellow", "hourglass", "Ждёт подтверждения"
    CONFIRMED = "confirmed", "green", "circle-check", "Подтверждено"
    WITHDRAWN = "withdrawn", "grey", "undo-2", "Отменено"
    STOPPED = "stopped", "red", "ban", "Остановлено из прежней почты"
    RESTORED = "restored", "grey", "rotate-ccw", "Возвращён прежний адрес"
    FREED = "freed", "grey", "circle-slash", "Адрес освобождён"


class Category(models.TextChoices):
    """The outcome of an attestation (R19)."""

    FIT = "fit", "Соответствие занимаемой должности"
    FIRST = "first", "Первая категория"
    HIGHEST = "highest", "Высшая категория"


class Due(State):
    """What is said beside the day of the next attestation (R19)."""

    SOON = "soon", "yellow", "hourglass", "Скоро"
    LATE = "late", "red", "calendar-x", "Срок прошёл"


class PaidBy(models.TextChoices):
    """What paid for a course elsewhere; the values are those of `courses.states.Funding`, less the voucher (R20)."""

    STATE = "state_assignment", "Бюджетные средства (госзадание)"
    PAID = "paid", "Внебюджетные средства (работника или организации)"
