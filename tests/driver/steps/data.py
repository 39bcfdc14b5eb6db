"""Personal data: asked to be changed, confirmed, rejected, taken back (R11, R22, R23)."""

from __future__ import annotations

from datetime import date
from typing import Any

from organizations.models import Organization
from staff.models import PersonalDataChange, Worker
from staff.personal_data import actions as decisions
from staff.personal_data import actions as personal
from staff.personal_data.actions import look_up_snils, show_snils
from tests.driver.world import World
from tests.factories import snils_number


def _values(w: World) -> dict[str, Any]:
    """Now and then those of another worker, who must not get a duplicate."""
    other = w.any_of(Worker.objects.not_merged()) if w.chance(0.3) else None
    told: dict[str, Any] = {
        "last_name": other.last_name if other else w.dice.choice(["Орлова", "Соколова", "Ежова"]),
        "birth_date": other.birth_date if other else w.day(around=date(1980, 1, 1), before=3000, after=3000),
        "snils": other.snils if other else snils_number(w.dice.randint(900_000, 999_999)),
    }
    return {name: told[name] for name in w.dice.sample(sorted(told), w.dice.randint(1, 3))}


def request_change(w: World) -> Any:
    worker = w.any_of(Worker.objects.not_merged())
    return worker and personal.request_change(worker, _values(w), by=worker.user, why=w.why())


def withdraw_change(w: World) -> Any:
    change = w.any_of(PersonalDataChange.objects.awaiting())
    return change and personal.withdraw_change(change, by=change.requested_by)


def _organization(w: World, change: PersonalDataChange) -> Organization:
    place = change.worker.employments.current().first()
    return place.organization if place else w.organizations[0]


def confirm_change(w: World) -> Any:
    change = w.any_of(PersonalDataChange.objects.awaiting())
    return change and decisions.confirm_change(change, **w.acting(_organization(w, change)))


def reject_change(w: World) -> Any:
    change = w.any_of(PersonalDataChange.objects.awaiting())
    return change and decisions.reject_change(change, why=w.why(), **w.acting(_organization(w, change)))


def show_whole(w: World) -> Any:
    worker = w.any_of(Worker.objects.not_merged())
    place = worker.employments.current().first() if worker else None
    return place and show_snils(place.worker, **w.acting(place.organization))


def look_up(w: World) -> Any:
    worker = w.any_of(Worker.objects.all())
    digits = worker.snils if worker and w.chance(0.7) else snils_number(1)
    look_up_snils(digits, by=w.operator, why=w.why())
    return True


STEPS = {
    "staff.personal_data.actions.look_up_snils": look_up,
    "staff.personal_data.actions.show_snils": show_whole,
    "staff.personal_data.actions.request_change": request_change,
    "staff.personal_data.actions.withdraw_change": withdraw_change,
    "staff.personal_data.actions.confirm_change": confirm_change,
    "staff.personal_data.actions.reject_change": reject_change,
}
