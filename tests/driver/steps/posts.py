"""Leaves and what else becomes of a place of work that stays (R8, R17)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from staff.leave import actions as leave
from staff.models import Employment, LeavePeriod
from staff.states import Leave
from tests.driver.world import World


def _days(w: World) -> dict[str, Any]:
    begins_on = w.day()
    return {"begins_on": begins_on, "ends_on": begins_on + timedelta(days=w.dice.randint(-1, 300))}


def give_leave(w: World) -> Any:
    place = w.any_of(Employment.objects.open())
    if place is None:
        return None
    kind = w.dice.choice([Leave.MATERNITY, Leave.CHILDCARE])
    return leave.give_leave(place, kind, **_days(w), **w.acting(place.organization))


def change_leave(w: World) -> Any:
    one = w.any_of(LeavePeriod.objects.all())
    return one and leave.change_leave(one, **_days(w), **w.acting(one.employment.organization))


def cancel_leave(w: World) -> Any:
    one = w.any_of(LeavePeriod.objects.all())
    return one and leave.cancel_leave(one, why=w.why(), **w.acting(one.employment.organization))


STEPS = {
    "staff.leave.actions.give_leave": give_leave,
    "staff.leave.actions.change_leave": change_leave,
    "staff.leave.actions.cancel_leave": cancel_leave,
}
