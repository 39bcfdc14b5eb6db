from __future__ import annotations

from collections.abc import Callable
from datetime import date

from lib.dates import says
from lib.plural import counted
from lib.reasons import Reason

REGISTRATION = "Памятка, «Регистрация в АИС»"
PART_TIME = "Памятка, «Совмещение и совместительство»"
ENTRY = "Памятка, «Проблемы с входом в „Личный кабинет“»"


def registered_already() -> Reason:
    return Reason(
        "Этот работник уже зарегистрирован в АИС. Учётная запись создаётся один раз и остаётся при смене места работы.",
        rule="R1",
        paragraph=REGISTRATION,
        next_step="Войдите под прежней учётной записью. Если вы раньше не регистрировались, напишите в поддержку.",
    )


def part_timer_registered() -> Reason:
    return Reason(
        "Внешних совместителей, которые учтены в АИС по основному месту работы, регистрировать не нужно.",
        rule="R9",
        paragraph=PART_TIME,
        next_step="Войдите под учётной записью, созданной по основному месту работы.",
    )


def main_job_pedagogical() -> Reason:
    return Reason(
        "Внешний совместитель регистрируется, только если его основная работа не педагогическая.",
        rule="R8",
        paragraph=PART_TIME,
        next_step="Зарегистрируйтесь по основному месту работы или войдите, если уже зарегистрированы.",
        field="main_job_pedagogical",
    )


def name_main_job() -> Reason:
    return Reason(
        "Напишите, где вы работаете по основному месту.",
        rule="R8",
        paragraph=PART_TIME,
        next_step="Достаточно названия организации и должности.",
        field="main_job",
    )


def say_if_pedagogical() -> Reason:
    return Reason(
        "Отметьте, педагогическая ли ваша основная работа.",
        rule="R8",
        paragraph=PART_TIME,
        field="main_job_pedagogical",
    )


def not_born_yet(birth_date: date) -> Reason:
    return Reason(
        f"Дата рождения {says(birth_date)} ещё не наступила.",
        rule="R1",
        next_step="Проверьте год.",
        field="birth_date",
    )


def age_unlikely(years: int) -> Reason:
    return Reason(
        f"По этой дате рождения вам {counted(years, 'год', 'года', 'лет')}.",
        rule="R1",
        next_step="Проверьте год.",
        field="birth_date",
    )


def too_many_signups() -> Reason:
    return Reason(
        "За последние сутки с этой почтой или этим СНИЛС было слишком много попыток регистрации.",
        rule="R1",
        next_step="Проверьте почту и папку «Спам» или попробуйте завтра. Если вы не регистрировались, напишите в поддержку.",
    )


def link_replaced() -> Reason:
    return Reason(
        "Эта ссылка больше не действует: после неё вам отправили новую.",
        rule="R4",
        paragraph=ENTRY,
        next_step="Откройте последнее письмо от АИС.",
    )


def link_expired() -> Reason:
    return Reason(
        "Срок действия этой ссылки закончился.",
        rule="R4",
        paragraph=ENTRY,
        next_step="Нажмите «Повторить код», и мы пришлём новую ссылку.",
    )


def link_wrong() -> Reason:
    return Reason(
        "Такой ссылки нет. Возможно, она скопирована из письма не целиком.",
        rule="R3",
        paragraph=ENTRY,
        next_step="Скопируйте ссылку из письма полностью или нажмите «Повторить код».",
    )


def email_not_confirmed() -> Reason:
    return Reason(
        "Адрес электронной почты ещё не подтверждён, поэтому войти пока нельзя.",
        rule="R3",
        paragraph=ENTRY,
        next_step="Откройте письмо от АИС и нажмите кнопку по ссылке. Письма нет? Нажмите «Повторить код».",
    )


CONSTRAINTS: dict[str, Callable[[], Reason]] = {"worker_snils_unique": registered_already}
