from __future__ import annotations

from datetime import date

from lib import memo
from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, Obstacle, why
from staff.states import Work

MOVES = memo.quote("Функционал Ответственного образовательной организации")
TRANSFER_IN = memo.quote(
    "Перевод в Вашу организацию (приём на работу ранее уволенного работника)",
    "Дождаться подтверждения нового места работы Ответственным образовательной организации",
)
PART_TIME = memo.quote(
    "Совмещение и совместительство",
    "Внешних совместителей, если они учтены в АИС по основному месту работы, регистрировать не нужно",
)

ONE_POSITION = memo.quote(
    "Совмещение и совместительство",
    "указывается только одна должность, по которой необходимо пройти повышение квалификации",
)
CARD = Link(
    "Карточка работника",
    "home:worker",
    ("worker_id",),
    text="Если работник здесь больше не работает, увольте или переведите его:",
)
RECORD = Link("Карточка работника", "admin:staff_worker_change", ("worker_id",))

_BECAME = {
    Work.CURRENT: "подтверждено",
    Work.ENDED: "завершено",
    Work.REJECTED: "отклонено",
    Work.WITHDRAWN: "отозвано",
}


def _now(work: Work, on: date | None, worker_id: int) -> For[str | Link]:
    """What is left to do about a workplace that has its answer."""
    if work == Work.CURRENT:
        return For(Link("Место работы", "staff:my_workplace"), responsible=CARD, operator=RECORD)
    if work in {Work.REJECTED, Work.WITHDRAWN}:
        return For(
            Link("Выбрать место работы", "staff:my_workplace_new", text="Если это ошибка:"),
            responsible="Если это ошибка, работник снова выберет место работы в личном кабинете.",
            operator=RECORD,
        )
    return For("Обновите страницу: решение уже принято.")


@why("R15", then=_now, paragraph=TRANSFER_IN)
def decided_already(work: Work, on: date | None, worker_id: int) -> str:
    day = f" {format_date(on)}" if on else ""
    return f"Это место работы уже {_BECAME.get(work, 'рассмотрено')}{day}."


@why(
    "R15",
    then="Его подтвердит другой Ответственный организации, а где его нет, оператор АИС.",
    paragraph=MOVES,
)
def own_workplace() -> str:
    return "Своё место работы подтверждает другой человек."


@why(
    "R14",
    then=For(
        "Попросите Ответственного той организации уволить вас или перевести на новое место.",
        responsible="Сначала Ответственный той организации увольняет работника или переводит его к вам.",
        operator="Сначала Ответственный той организации увольняет работника или переводит его.",
    ),
    paragraph=TRANSFER_IN,
)
def main_job_elsewhere(organization: str) -> For[str]:
    return For(
        f"По основному месту работы вы сейчас числитесь в другой организации: {organization}.",
        responsible=f"Работник сейчас числится по основному месту работы в другой организации: {organization}.",
    )


@why(
    "R9",
    then=For(
        "Чек и обучение оформляют по основному месту работы.",
        responsible="Отклоните запрос: чек и обучение оформляют по основному месту работы.",
    ),
    paragraph=PART_TIME,
    obstacle=Obstacle.LASTING,
)
def part_timer_known(organization: str) -> For[str]:
    return For(
        f"Место внешнего совместителя указывать не нужно: вы учтены по основному месту ({organization}).",
        responsible=f"Внешнего совместителя регистрировать не нужно: он учтён по основному месту ({organization}).",
    )


@why(
    "R16",
    then="Выберите другую организацию.",
    paragraph=MOVES,
    field="organization",
    obstacle=Obstacle.LASTING,
)
def organization_closed(organization: str, on: date) -> str:
    return f"Организация ликвидирована {format_date(on)}: {organization}."


@why(
    "R16",
    then="Отклоните запрос: работник выберет другую организацию в личном кабинете.",
    paragraph=MOVES,
    obstacle=Obstacle.LASTING,
)
def closed_while_waiting(organization: str, on: date) -> str:
    return f"Организация ликвидирована {format_date(on)}: {organization}."


@why("R15", then="Достаточно одного предложения.", paragraph=TRANSFER_IN, field="refusal")
def say_why() -> str:
    return "Напишите, почему отклоняете: работник получит эти слова в письме."


@why(
    "R17",
    then=For[str | Link](
        Link("Место работы", "staff:my_workplace", text="Оно стоит на странице"),
        responsible="Если у вас работник больше не работает, увольте его: там он останется.",
        operator="Обновите страницу.",
    ),
    paragraph=PART_TIME,
    field="position",
    constraint="employment_open_once",
)
def works_here_already() -> For[str]:
    return For(
        "Это место работы с той же должностью у вас уже есть или ждёт подтверждения.",
        responsible="Работник уже числится там в этой должности или ждёт подтверждения.",
    )


@why(
    "R17",
    then="Обновите страницу и выберите одну должность.",
    paragraph=ONE_POSITION,
    constraint=("employment_one_training_position", "employment_chosen_is_marked"),
)
def one_training_position() -> str:
    return "Повышение квалификации уже отмечено по другой должности: указывается только одна."


@why(
    "R17",
    then="Выберите должность, место работы по которой подтверждено.",
    paragraph=ONE_POSITION,
    constraint="employment_training_is_current",
)
def training_must_be_current() -> str:
    return "Обучение отмечают только по должности, на которой человек сейчас работает."


@why(
    "R12",
    then="Проверьте даты по приказу.",
    paragraph=memo.quote("Увольнение"),
    field="on",
    constraint="employment_ends_after_start",
)
def ended_before_it_began() -> str:
    return "Последний день работы не может быть раньше первого."


@why(
    "R12",
    then="Укажите дату по приказу.",
    paragraph=MOVES,
    field="on",
    constraint=("employment_current_has_start", "employment_ended_has_day"),
)
def needs_its_day() -> str:
    return "Не хватает даты: у места работы должен быть первый день, у завершённого и последний."


@why(
    "R15",
    then=For(
        "Подтвердите место работы {on} или позже.",
        operator="Подтвердите место работы {on} или позже, либо исправьте дату.",
    ),
    first_day="on",
    field="started_on",
)
def first_day_ahead(on: date) -> str:
    return f"Первый день работы, {format_date(on)}, ещё не наступил."


@why("R15", then="Проверьте дату по приказу.", field="started_on")
def first_day_too_early(youngest: date) -> str:
    return f"По дате рождения работать можно не раньше {format_date(youngest)}."


UNITS = memo.quote(
    "О структурных подразделениях",
    "Руководитель назначает распорядительным документом Ответственного работника в структурном подразделении",
)


@why(
    "R25",
    then=For[str | Link](
        "",
        operator=Link(
            "Место работы",
            "admin:staff_employment_change",
            ("employment_id",),
            text="Подтвердите его, затем откройте доступ:",
        ),
    ),
    paragraph=UNITS,
)
def work_there_awaits(organization: str, employment_id: int) -> str:
    return (
        f"Ответственный — работник своей организации, а место работы в «{organization}» ещё не подтверждено."
    )


@why(
    "R25",
    then="Откажите в доступе с этой причиной. Работник может выбрать эту организацию в личном кабинете "
    "и запросить доступ снова.",
    paragraph=UNITS,
)
def not_at_work_there(organization: str) -> str:
    return (
        f"Ответственный — работник своей организации, а места работы в «{organization}» у этого человека нет."
    )
