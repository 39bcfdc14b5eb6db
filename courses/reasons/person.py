"""What in the person's work stands in the way (R15, R17, R18, R33)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from courses.reasons.paragraphs import CONFIRMS, ONE_POSITION, PART_TIMERS, TWO_POSITIONS
from courses.reasons.steps import give_up
from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, Obstacle, why
from vouchers.reasons import CARD, no_training_position

__all__ = ["no_training_position"]


@why(
    "R15",
    then=For(
        Link("Место работы", "staff:my_workplace", text="С кем и с какого дня оно ждёт, сказано на странице"),
        responsible=Link("Ждут вас", "staff:inbox", text="Подтвердите его на странице"),
        operator=CARD,
    ),
    paragraph=CONFIRMS,
)
def workplace_not_confirmed(worker_id: int, awaits: Sequence[str]) -> For[str]:
    return For(
        f"Ваше место работы ещё не подтверждено ({', '.join(awaits)}).",
        responsible=f"Место работы ещё не подтверждено ({', '.join(awaits)}).",
    )


@why(
    "R15",
    then=For[str | Link](
        Link("Выбрать место работы", "staff:my_workplace_new"),
        responsible="Место работы выбирает сам работник: в личном кабинете, на странице «Место работы».",
        operator=CARD,
    ),
    paragraph=CONFIRMS,
)
def no_workplace(worker_id: int) -> For[str]:
    return For(
        "У вас нет подтверждённого места работы.",
        responsible="У этого человека нет подтверждённого места работы.",
    )


@why(
    "R17", then="Одновременно учиться по двум должностям нельзя.", paragraph=ONE_POSITION, field="employment"
)
def choose_position() -> str:
    return "Выберите должность, по которой пойдёт обучение."


@why(
    "R17",
    then="Выберите одну из должностей, которые подтверждены сегодня.",
    paragraph=ONE_POSITION,
    field="employment",
)
def not_this_position() -> For[str]:
    return For(
        "По этой должности вы сейчас не работаете.",
        responsible="По этой должности работник сейчас не работает.",
    )


def _busy(title: str, position: str, starts_on: date, ends_on: date) -> str:
    return (
        f"С {format_date(starts_on)} по {format_date(ends_on)} уже есть обучение по другой должности ({position}): "
        f"«{title}». "
        "Одновременно повысить квалификацию по двум должностям нельзя."
    )


@why(
    "R18",
    then=give_up("Эти дни освободятся, если до {starts_on} отменить ту запись:"),
    paragraph=TWO_POSITIONS,
)
def two_positions(title: str, position: str, starts_on: date, ends_on: date, enrolment_id: int) -> str:
    """The other course has not begun: its seat can still be given up."""
    return _busy(title, position, starts_on, ends_on)


@why("R18", paragraph=TWO_POSITIONS, obstacle=Obstacle.LASTING)
def other_position_studies(title: str, position: str, starts_on: date, ends_on: date) -> str:
    return _busy(title, position, starts_on, ends_on)


@why(
    "R18",
    then="Откройте страницу группы снова: на ней сказано, какие дни заняты.",
    paragraph=TWO_POSITIONS,
    constraint="enrolment_positions_do_not_overlap",
)
def positions_overlap() -> str:
    return (
        "В эти дни уже есть обучение по другой должности. "
        "Одновременно повысить квалификацию по двум должностям нельзя."
    )


@why("R33", paragraph=PART_TIMERS, obstacle=Obstacle.LASTING)
def part_timer_not_pedagogical(position: str) -> For[str]:
    rule = "Совместитель может учиться по государственному заданию, только если он педагогический работник."
    return For(
        f"{rule} Ваша должность «{position}» не педагогическая.",
        responsible=f"{rule} Должность «{position}» не педагогическая.",
    )
