from __future__ import annotations

from collections.abc import Callable
from datetime import date

from lib.dates import says
from lib.plural import counted
from lib.reasons import Link, Reason, why

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


@why("R1", then="Подождите час и отправьте форму снова. Если письма просили не вы, нажмите в них «Это не я».")
def mailbox_is_full_of_signups() -> str:
    return "На эту почту за последний час ушло слишком много писем о регистрации."


@why(
    "R1", then="Проверьте почту и папку «Спам»: письмо уже там. Письма нет? Отправьте форму снова через час."
)
def too_many_signups() -> str:
    return "За последний час отсюда было слишком много регистраций с этой почтой."


@why("R1", then="Попробуйте завтра или напишите в поддержку: укажите ФИО и организацию.")
def too_many_presses() -> str:
    return "За последние сутки с этим СНИЛС было слишком много попыток подтвердить регистрацию."


@why(
    "R1",
    then=Link("Зарегистрироваться", "staff:signup", text="Хотите зарегистрироваться сами? Заполните форму."),
)
def link_disowned() -> str:
    return "По этой ссылке ответили «Это не я», поэтому регистрация отменена."


@why(
    "R1",
    constraint="signup_confirmed_or_disowned",
    then="Если регистрировались не вы, напишите в поддержку и укажите эту почту.",
)
def confirmed_already() -> str:
    return "Эта регистрация уже подтверждена, и учётная запись создана."


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


CONSTRAINTS: dict[str, Callable[[], Reason]] = {"worker_snils_unique": registered_already}
