"""What in the person's work stands in the way (R15, R17, R18, R33)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from courses.reasons.paragraphs import CONFIRMS, ONE_POSITION, PART_TIMERS, TWO_POSITIONS
from lib.dates import says
from lib.reasons import Reason


def workplace_not_confirmed(awaits: Sequence[str]) -> Reason:
    if awaits:
        return Reason(
            f"Место работы ещё не подтверждено: ждёт решения Ответственного ({', '.join(awaits)}).",
            rule="R15",
            paragraph=CONFIRMS,
            next_step="Дождитесь письма о подтверждении или позвоните Ответственному своей организации.",
        )
    return Reason(
        "Нет подтверждённого места работы.",
        rule="R15",
        paragraph=CONFIRMS,
        next_step="Место работы выбирают в личном кабинете, подтверждает его Ответственный организации.",
    )


def no_training_position() -> Reason:
    return Reason(
        "Не указана должность, по которой нужно пройти повышение квалификации.",
        rule="R17",
        paragraph=ONE_POSITION,
        next_step="Её отмечает Ответственный организации в карточке работника.",
    )


def choose_position() -> Reason:
    return Reason(
        "Выберите должность, по которой пойдёт обучение.",
        rule="R17",
        paragraph=ONE_POSITION,
        next_step="Одновременно учиться по двум должностям нельзя.",
        field="employment",
    )


def not_this_position() -> Reason:
    return Reason(
        "По этой должности работник сейчас не работает.",
        rule="R17",
        paragraph=ONE_POSITION,
        next_step="Выберите одну из должностей, которые подтверждены сегодня.",
        field="employment",
    )


def two_positions(title: str, position: str, starts_on: date, ends_on: date) -> Reason:
    return Reason(
        f"С {says(starts_on)} по {says(ends_on)} уже есть обучение по другой должности ({position}): «{title}». "
        "Нельзя одновременно повысить квалификацию по двум должностям.",
        rule="R18",
        paragraph=TWO_POSITIONS,
        next_step=f"Выберите группу, которая начинается после {says(ends_on)} или заканчивается до {says(starts_on)}.",
    )


def positions_overlap() -> Reason:
    return Reason(
        "В эти дни у работника уже есть обучение по другой должности. "
        "Нельзя одновременно повысить квалификацию по двум должностям.",
        rule="R18",
        paragraph=TWO_POSITIONS,
        next_step="Выберите группу с другими датами.",
    )


def part_timer_not_pedagogical(position: str) -> Reason:
    return Reason(
        "Совместитель может учиться по государственному заданию, только если он педагогический работник. "
        f"Должность «{position}» не педагогическая.",
        rule="R33",
        paragraph=PART_TIMERS,
        next_step="Подойдёт группа на внебюджетной основе.",
    )


def not_your_worker(name: str) -> Reason:
    return Reason(
        f"{name} сейчас не работает в вашей организации.",
        rule="R44",
        paragraph=CONFIRMS,
        next_step="Записи ведёт Ответственный организации, где работник трудится сейчас.",
    )
