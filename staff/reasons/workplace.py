from __future__ import annotations

from collections.abc import Callable
from datetime import date

from lib.dates import says
from lib.readers import For
from lib.reasons import Reason, why
from staff.states import Work

MOVES = "Памятка, «Функционал Ответственного образовательной организации»"
TRANSFER_IN = "Памятка, «Перевод в Вашу организацию (приём на работу ранее уволенного работника)»"
PART_TIME = "Памятка, «Совмещение и совместительство»"

_BECAME = {
    Work.CURRENT: "подтверждено",
    Work.ENDED: "завершено",
    Work.REJECTED: "отклонено",
    Work.WITHDRAWN: "отозвано работником",
}


_THEN = {
    Work.CURRENT: "Если работник здесь больше не работает, откройте его карточку и увольте или переведите его.",
    Work.REJECTED: "Если это ошибка, работник снова выберет место работы в личном кабинете.",
    Work.WITHDRAWN: "Если это ошибка, работник снова выберет место работы в личном кабинете.",
}


def decided_already(work: Work, on: date | None) -> Reason:
    day = f" {says(on)}" if on else ""
    return Reason(
        f"Это место работы уже {_BECAME.get(work, 'рассмотрено')}{day}.",
        rule="R15",
        paragraph=TRANSFER_IN,
        next_step=_THEN.get(work, "Обновите страницу: решение уже принято."),
    )


def own_workplace() -> Reason:
    return Reason(
        "Своё место работы нельзя подтвердить самому.",
        rule="R15",
        paragraph=MOVES,
        next_step="Его подтвердит другой Ответственный организации или оператор АИС.",
    )


def main_job_elsewhere(organization: str) -> Reason:
    return Reason(
        f"Работник сейчас числится по основному месту работы в другой организации: {organization}.",
        rule="R14",
        paragraph=TRANSFER_IN,
        next_step="Сначала Ответственный той организации увольняет работника или переводит его к вам.",
    )


def part_timer_known(organization: str) -> Reason:
    return Reason(
        f"Внешнего совместителя регистрировать не нужно: он учтён по основному месту ({organization}).",
        rule="R9",
        paragraph=PART_TIME,
        next_step="Отклоните запрос: чек и обучение оформляют по основному месту работы.",
    )


def organization_closed(organization: str, on: date) -> Reason:
    return Reason(
        f"Организация ликвидирована {says(on)}: {organization}.",
        rule="R16",
        paragraph=MOVES,
        next_step="Выберите другую организацию.",
        field="organization",
    )


def say_why() -> Reason:
    return Reason(
        "Напишите, почему отклоняете: работник получит эти слова в письме.",
        rule="R15",
        paragraph=TRANSFER_IN,
        next_step="Достаточно одного предложения.",
        field="refusal",
    )


def works_here_already() -> Reason:
    return Reason(
        "Это место работы с той же должностью уже есть или ждёт подтверждения.",
        rule="R17",
        paragraph=PART_TIME,
        next_step="Выберите другую должность или дождитесь подтверждения.",
        field="position",
    )


def one_training_position() -> Reason:
    return Reason(
        "Повышение квалификации уже отмечено по другой должности: указывается только одна.",
        rule="R17",
        paragraph=PART_TIME,
        next_step="Обновите страницу и выберите одну должность.",
    )


def training_must_be_current() -> Reason:
    return Reason(
        "Обучение отмечают только по должности, на которой человек сейчас работает.",
        rule="R17",
        paragraph=PART_TIME,
        next_step="Сначала подтвердите место работы.",
    )


def ended_before_it_began() -> Reason:
    return Reason(
        "Последний день работы не может быть раньше первого.",
        rule="R12",
        paragraph="Памятка, «Увольнение»",
        next_step="Проверьте даты по приказу.",
        field="on",
    )


def needs_its_day() -> Reason:
    return Reason(
        "Не хватает даты: у места работы должен быть первый день, у завершённого и последний.",
        rule="R12",
        paragraph=MOVES,
        next_step="Укажите дату по приказу.",
        field="on",
    )


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
    return f"Первый день работы, {says(on)}, ещё не наступил."


@why("R15", then="Проверьте дату по приказу.", field="started_on")
def first_day_too_early(youngest: date) -> str:
    return f"По дате рождения работать можно не раньше {says(youngest)}."


CONSTRAINTS: dict[str, Callable[[], Reason]] = {
    "employment_one_training_position": one_training_position,
    "employment_open_once": works_here_already,
    "employment_training_is_current": training_must_be_current,
    "employment_current_has_start": needs_its_day,
    "employment_ended_has_day": needs_its_day,
    "employment_ends_after_start": ended_before_it_began,
}
