"""Days that workers proposed, as a pile of the Responsible's inbox (R34)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lib.dates import format_date
from lib.several import each
from organizations.models import Responsible
from staff.decided import Decision, answered, decision
from staff.facts import OF_PERSON
from staff.inbox import Line, Pile, line, theirs
from staff.states import Change as State
from ui.history import Change
from vouchers.models import PlannedTraining
from vouchers.planning import actions
from vouchers.planning.facts import awaiting


def read(rows: Sequence[PlannedTraining], responsible: Responsible, _: set[int]) -> list[Line]:
    """One statement for all of them (R34)."""
    mine = theirs(rows, responsible)
    return [_line(one, one.worker_id in mine) for one in rows]


def _line(plan: PlannedTraining, opens: bool) -> Line:
    day = Change("", "", f"обучение не\u00a0позже {format_date(plan.planned_on)}")
    return line(plan, plan.deficit, opens=opens, what=[day])


def decisions(responsible: Responsible) -> Iterator[Decision]:
    """What the Responsibles answered to workers lately (R34)."""
    for one in answered(PlannedTraining, responsible):
        if one.by_worker:
            agreed = one.state == State.CONFIRMED
            what = "Плановая дата согласована" if agreed else "Плановая дата отклонена"
            yield decision(one, what, f"{format_date(one.planned_on)}. {one.refusal}")


PILE = Pile(
    name="plans",
    title="Предлагают дату обучения",
    hint="Сверьте с планом.",
    icon="calendar-check",
    waiting=awaiting,
    read=read,
    confirm=each(actions.agree_to_plan),
    reject=each(actions.decline_plan),
    did=("дата", "даты", "дат"),
    confirm_page="vouchers:plan",
    reject_page="vouchers:plan",
    phrases=("В эти месяцы вас некем заменить.", "Нужно раньше.", "Сначала другой дефицит."),
    verb="Согласовать",
    ticked="Согласовать отмеченные",
    said="Согласовано",
)
COUNT = OF_PERSON.format(table="vouchers_plannedtraining") + " AND asked.by_worker"
