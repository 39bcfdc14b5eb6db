from __future__ import annotations

from datetime import date

from lib import memo
from lib.dates import format_date
from lib.numbers import counted
from lib.readers import For
from lib.reasons import Link, Obstacle, why

REGISTRATION = memo.quote("Регистрация в АИС", "Работник образования единожды регистрируется в АИС")
PART_TIME = memo.quote(
    "Совмещение и совместительство",
    "Внешних совместителей, если они учтены в АИС по основному месту работы, регистрировать не нужно … "
    "Если совместитель по основному месту работы не является педагогическим работником, в этом случае "
    "он регистрируется",
)
ENTRY = memo.quote(
    "Проблемы с входом в „Личный кабинет“",
    "работнику образования необходимо подтвердить адрес электронной почты",
)


@why(
    "R1",
    then=For[str | Link](
        Link(
            "Войти",
            "account_login",
            text="Если вы раньше не регистрировались, напишите {operator}. Прежняя учётная запись действует:",
        ),
        responsible="Работник сам выберет вашу организацию в личном кабинете, и его место работы появится "
        "на странице «Ждут вас».",
        operator=Link("Работники", "admin:staff_worker_changelist", text="Найдите учётную запись в списке"),
    ),
    paragraph=REGISTRATION,
    constraint="worker_snils_unique",
)
def registered_already() -> str:
    return (
        "Этот работник уже зарегистрирован в АИС. "
        "Учётная запись создаётся один раз и остаётся при смене места работы."
    )


@why(
    "R10",
    then=For(
        "Откройте письмо с приглашением. Если его нет, спросите Ответственного или напишите {operator}.",
        responsible="Отправьте приглашение ещё раз или исправьте в нём почту.",
    ),
    paragraph=REGISTRATION,
)
def invited_already() -> For[str]:
    return For(
        "Вы уже есть в АИС, но вход в личный кабинет ещё не открыт.",
        responsible="Работник уже есть в АИС, но вход в личный кабинет ещё не открыт.",
    )


@why(
    "R9",
    then=Link("Войти", "account_login", text="Учётная запись создана по основному месту работы:"),
    paragraph=PART_TIME,
    obstacle=Obstacle.LASTING,
)
def part_timer_registered() -> str:
    return "Внешних совместителей, которые учтены в АИС по основному месту работы, регистрировать не нужно."


@why(
    "R8",
    then="Укажите основное место работы: чек и обучение оформляют по нему.",
    paragraph=PART_TIME,
    field="main_job_pedagogical",
)
def main_job_pedagogical() -> str:
    return "Внешний совместитель регистрируется, только если его основная работа не педагогическая."


@why("R8", then="Достаточно названия организации и должности.", paragraph=PART_TIME, field="main_job")
def name_main_job() -> For[str]:
    return For(
        "Напишите, где вы работаете по основному месту.",
        responsible="Напишите, где работник работает по основному месту.",
    )


@why(
    "R8",
    then=For(
        "Если не знаете, спросите в отделе кадров по основному месту работы.",
        responsible="Спросите у работника.",
    ),
    paragraph=PART_TIME,
    field="main_job_pedagogical",
)
def say_if_pedagogical() -> For[str]:
    return For(
        "Отметьте, педагогическая ли ваша основная работа.",
        responsible="Отметьте, педагогическая ли основная работа.",
    )


@why("R1", then="Проверьте год.", field="birth_date")
def not_born_yet(birth_date: date) -> str:
    return f"Дата рождения {format_date(birth_date)} ещё не наступила."


@why("R1", then="Проверьте год.", field="birth_date")
def age_unlikely(years: int) -> For[str]:
    said = counted(years, "год", "года", "лет")
    return For(f"По этой дате рождения вам {said}.", responsible=f"По этой дате рождения работнику {said}.")


@why(
    "R16",
    then=Link("Регистрация", "staff:signup", text="Зарегистрируйтесь снова и выберите другую организацию:"),
    obstacle=Obstacle.LASTING,
)
def organization_gone(organization: str, on: date) -> str:
    return f"Организация ликвидирована {format_date(on)}: {organization}."


@why("R1", then="Проверьте почту и папку «Спам». Письма нет? Отправьте форму снова через час.")
def too_many_signups() -> str:
    return "За последний час с этой почтой было слишком много регистраций."


@why("R1", then="Попробуйте завтра или напишите {operator}. Укажите ФИО и организацию.")
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
    then="Если регистрировались не вы, напишите {operator}. Укажите эту почту.",
)
def confirmed_already() -> str:
    return "Эта регистрация уже подтверждена, и учётная запись создана."


@why("R4", then="Откройте последнее письмо от АИС.", paragraph=ENTRY)
def link_replaced() -> str:
    return "Эта ссылка больше не действует: после неё вам отправили новую."


@why("R4", then=Link("Повторить код", "staff:resend", text="Пришлём новую ссылку:"), paragraph=ENTRY)
def link_expired() -> str:
    return "Срок действия этой ссылки закончился."


@why(
    "R3",
    then=Link(
        "Повторить код", "staff:resend", text="Скопируйте ссылку из письма полностью или получите новую:"
    ),
    paragraph=ENTRY,
)
def link_wrong() -> str:
    return "Такой ссылки нет. Возможно, она скопирована из письма не целиком."
