"""What a letter can be: of which kind, in which state, how an attempt ended, how urgent."""

from __future__ import annotations

from django.db import models

from ui.states import State

NAMES = {
    "accounts/notice": "Извещение о входе",
    "accounts/operator": "Учётная запись оператора",
    "accounts/password_changed": "Пароль изменён",
    "accounts/password_reset": "Новый пароль",
    "courses/cancelled": "Группа отменена",
    "courses/certificate": "Удостоверение внесено",
    "courses/enrolled": "Запись в группу",
    "courses/left_behind": "Место не сохранилось",
    "courses/moved": "Группа перенесена",
    "courses/outcome": "Итог курса",
    "courses/outcome_corrected": "Итог курса исправлен",
    "courses/released": "Удаление из группы",
    "courses/seat_offered": "Предложено место",
    "courses/offer_lapsed": "Предложение истекло",
    "courses/seat_missed": "Место занять нельзя",
    "courses/voucher_again": "Возможен новый чек",
    "courses/voucher_ends": "Чек скоро закончится",
    "courses/waiting_over": "Лист ожидания закрыт",
    "courses/waiting_joined": "Место в листе ожидания",
    "courses/waiting_left": "Место в листе ожидания снято",
    "courses/waiting_moved": "Перенос для тех, кто ждёт",
    "courses/registration_opened": "Открылась запись",
    "courses/starts_soon": "Курс скоро начнётся",
    "home/digest": "Сводка за неделю",
    "letters/check": "Проверка почты",
    "organizations/access_granted": "Доступ открыт",
    "organizations/access_refused": "Доступ не открыт",
    "organizations/access_reopened": "Доступ снова открыт",
    "organizations/access_revoked": "Доступ отозван",
    "organizations/access_suspended": "Доступ закрыт",
    "organizations/deputy_ended": "Замещение окончено",
    "organizations/deputy_named": "Заместитель назначен",
    "organizations/mailing": "Письмо организациям",
    "organizations/nobody_left": "Без Ответственного",
    "staff/attestation_confirmed": "Аттестация внесена",
    "staff/attestation_rejected": "Аттестация не подтверждена",
    "staff/change_confirmed": "Личные данные изменены",
    "staff/change_rejected": "Изменения отклонены",
    "staff/confirmation": "Подтверждение почты",
    "staff/course_confirmed": "Курс внесён",
    "staff/course_rejected": "Курс не внесён",
    "staff/hint": "Как выбрать место работы",
    "staff/invitation": "Приглашение",
    "staff/email_asked": "Почту меняют",
    "staff/email_by_hand": "Почта подтверждена оператором",
    "staff/email_changed": "Почта изменена",
    "staff/email_confirm": "Подтверждение новой почты",
    "staff/email_freed": "Почта освобождена",
    "staff/registered": "Регистрация завершена",
    "staff/transfer_rejected": "Перевод не подтверждён",
    "staff/reorganization_undone": "Закрытие организации отменено",
    "staff/waiting_long": "Запросы ждут ответа",
    "staff/workers_received": "Перешли работники",
    "staff/workers_returned": "Работники вернулись",
    "staff/workplace_reorganized": "Реорганизация",
    "staff/work_request_rejected": "Запрос отклонён",
    "staff/work_changed": "Изменение по месту работы",
    "staff/workplace_asked": "Место работы ждёт подтверждения",
    "staff/workplace_confirmed": "Место работы подтверждено",
    "staff/workplace_ended": "Увольнение",
    "staff/workplace_rejected": "Место работы отклонено",
    "staff/workplace_restored": "Место работы восстановлено",
    "staff/workplace_transferred": "Перевод",
    "support/answered": "Ответ на обращение",
    "support/closed": "Обращение закрыто",
    "support/received": "Обращение получено",
    "support/scan_received": "Скан приказа получен",
    "support/too_big": "Письмо не принято",
    "support/destroyed": "Данные уничтожены",
    "support/withdrawn": "Согласие отозвано",
    "support/merged": "Записи объединены",
    "support/parted": "Объединение записей отменено",
    "vouchers/annulled": "Чек аннулирован",
    "vouchers/courses_moved": "Курсы перенесены в другой чек",
    "vouchers/issued": "Чек выдан",
    "vouchers/plan_agreed": "Дата обучения согласована",
    "vouchers/plan_declined": "Дата обучения не согласована",
    "vouchers/plan_waits": "Дата обучения ждёт ответа",
    "vouchers/plan_proposed": "Предложена дата обучения",
    "vouchers/request_rejected": "Чек не выдан",
}


def name_of(kind: str) -> str:
    return NAMES.get(kind, "Письмо")


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
