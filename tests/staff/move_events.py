"""The events of docs/moves.md, each as the action that a person's click calls."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any

from lib.dates import today
from organizations.models import Organization
from staff.models import Employment
from staff.moves import actions as moves
from staff.positions.actions import end_second_position
from staff.reorganizing.actions import close_organization
from staff.states import DismissalReason
from staff.workplaces import actions as workplaces
from tests import factories


@dataclass
class Case:
    """The employment, who acts, and what the event is told where it is not the usual thing."""

    place: Employment
    by: Any = None
    said: dict[str, Any] = field(default_factory=dict)
    to: Organization | None = None
    within: AbstractContextManager[Any] = field(default_factory=nullcontext)
    # What else must be so after the event.
    also: Callable[[], bool] = lambda: True


def _ask(case: Case) -> Employment:
    place = case.place
    return workplaces.ask(place.worker, place.organization, place.position, by=case.by, **case.said)


def _transfer(case: Case) -> Employment:
    to = case.to or factories.OrganizationFactory(name="Лицей № 7")
    moves.transfer(case.place, to, by=case.by, **{"on": today(), **case.said})
    return case.place


def _closed(case: Case, into: Organization | None) -> Employment:
    said = {"on": today(), "why": "Распоряжение № 12", **case.said}
    close_organization(case.place.organization, successor=into, by=case.by, **said)
    return case.place


EVENTS: dict[str, Callable[[Case], Employment]] = {
    "ask": _ask,
    "confirm": lambda case: workplaces.confirm(case.place, by=case.by, **case.said),
    "reject": lambda case: workplaces.reject(
        case.place, by=case.by, **{"why": "Не работает у нас", **case.said}
    ),
    "withdraw": lambda case: workplaces.withdraw(case.place, by=case.by),
    "dismiss": lambda case: moves.dismiss(
        case.place, by=case.by, **{"on": today(), "reason": DismissalReason.UNKNOWN, **case.said}
    ),
    "transfer": _transfer,
    "liquidate": lambda case: _closed(case, None),
    "merge": lambda case: _closed(case, case.to or factories.OrganizationFactory(name="Лицей № 7")),
    "end second": lambda case: end_second_position(case.place, by=case.by, **{"on": today(), **case.said}),
    "take back": lambda case: moves.take_back(case.place, by=case.by, **{"why": "Ошибка", **case.said}),
}
