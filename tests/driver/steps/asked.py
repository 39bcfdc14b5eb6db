"""Other positions, the mark for training, and what workers ask about places of work that stay (R8, R11, R17)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from staff.models import Employment, LeavePeriod, WorkRequest
from staff.positions import actions as positions
from staff.requests import actions as requests
from staff.states import Asked, Leave
from tests.driver.world import World


def assign_position(w: World) -> Any:
    place = w.any_of(Employment.objects.current())
    if place is None:
        return None
    since = w.day(before=40, after=2)
    return positions.assign_position(
        place, w.dice.choice(w.positions), since=since, **w.acting(place.organization)
    )


def add_second_position(w: World) -> Any:
    place = w.any_of(Employment.objects.current())
    if place is None:
        return None
    since = w.day(before=40, after=2)
    return positions.add_second_position(
        place, w.dice.choice(w.positions), since=since, **w.acting(place.organization)
    )


def end_second_position(w: World) -> Any:
    place = w.any_of(Employment.objects.current().exclude(kind="main"))
    on = w.day(before=10, after=1)
    return place and positions.end_second_position(place, on=on, **w.acting(place.organization))


def move_training_mark(w: World) -> Any:
    place = w.any_of(Employment.objects.current().filter(training=False))
    return place and positions.move_training_mark(place, why=w.why(), **w.acting(place.organization))


def request_work_change(w: World) -> Any:
    kind = w.dice.choice(list(Asked))
    leaves = LeavePeriod.objects.filter(employment__worker__user__isnull=False)
    leave = w.any_of(leaves) if kind == Asked.DAYS else None
    here = Employment.objects.current().filter(worker__user__isnull=False)
    place = leave.employment if leave else w.any_of(here)
    if place is None or (kind == Asked.DAYS and leave is None):
        return None
    begins_on = w.day()
    asked = {
        "position": w.dice.choice(w.positions) if kind in {Asked.POSITION, Asked.SECOND} else None,
        "leave": w.dice.choice([Leave.MATERNITY, Leave.CHILDCARE]) if kind == Asked.LEAVE else "",
        "changed_leave": leave,
        "begins_on": None if kind == Asked.MARK else begins_on,
        "ends_on": begins_on + timedelta(days=w.dice.randint(-1, 300)) if kind in LEAVES else None,
    }
    return requests.request_work_change(place, kind, asked, by=place.worker.user)


LEAVES = {Asked.LEAVE, Asked.DAYS}


def withdraw_work_request(w: World) -> Any:
    asked = w.any_of(WorkRequest.objects.awaiting())
    return asked and requests.withdraw_work_request(asked, by=asked.requested_by)


def confirm_work_request(w: World) -> Any:
    asked = w.any_of(WorkRequest.objects.all())
    return asked and requests.confirm_work_request(asked, **w.acting(asked.employment.organization))


def reject_work_request(w: World) -> Any:
    asked = w.any_of(WorkRequest.objects.awaiting())
    return asked and requests.reject_work_request(
        asked, why=w.why(), **w.acting(asked.employment.organization)
    )


STEPS = {
    "staff.positions.actions.assign_position": assign_position,
    "staff.positions.actions.add_second_position": add_second_position,
    "staff.positions.actions.end_second_position": end_second_position,
    "staff.positions.actions.move_training_mark": move_training_mark,
    "staff.requests.actions.request_work_change": request_work_change,
    "staff.requests.actions.withdraw_work_request": withdraw_work_request,
    "staff.requests.actions.confirm_work_request": confirm_work_request,
    "staff.requests.actions.reject_work_request": reject_work_request,
}
