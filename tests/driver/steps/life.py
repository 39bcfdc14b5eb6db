"""A group is copied, opened, moved, cancelled; people read of it (R35, R36)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from courses.calendar.actions import make_feed, remind_of_start
from courses.drafts.actions import copy_group, open_group
from courses.models import CourseGroup
from courses.moving.actions import cancel_group, move_group
from lib.dates import today
from staff.models import Worker
from tests.driver.world import World


def _seen(w: World, group: CourseGroup) -> set[int]:
    """Whom the page showed; now and then somebody has come since."""
    held = list(group.enrolments.not_released().values_list("pk", flat=True))
    return set(held[1:] if w.chance(0.1) else held)


def move(w: World) -> Any:
    ahead = CourseGroup.objects.filter(starts_on__gt=today())
    group = w.any_of(ahead if w.chance(0.9) else CourseGroup.objects.all())
    if group is None:
        return None
    starts = w.day(before=3, after=500 if w.chance(0.3) else 60)
    to = {
        "starts_on": starts,
        "ends_on": starts + timedelta(days=w.dice.randint(0, 15)),
        "registration_until": min(group.registration_until, starts),
        "time": w.dice.choice(["9:00–16:00", "с утра"]),
        "place": "ул. Гагарина, 5",
    }
    return move_group(group, to, seen=_seen(w, group), by=w.operator, why=w.why())


def cancel(w: World) -> Any:
    group = w.any_of(CourseGroup.objects.filter(closed_at=None))
    return group and cancel_group(group, seen=_seen(w, group), by=w.operator, why=w.why())


def copied(w: World) -> Any:
    group = w.any_of(CourseGroup.objects.all())
    number = f"27-{w.dice.randint(1, 300):04}"
    return group and copy_group(group, number, w.day(before=5, after=60), by=w.operator, why=w.why())


def opened(w: World) -> Any:
    group = w.any_of(CourseGroup.objects.filter(draft=True))
    return group and open_group(group, by=w.operator, why=w.why())


def subscribe(w: World) -> Any:
    worker = w.any_of(Worker.objects.filter(merged_into=None))
    return worker and make_feed(worker, by=worker.user, why="новый адрес")


def remind(w: World) -> Any:
    return remind_of_start(by=None, why="за три дня до начала")


STEPS = {
    "courses.moving.actions.move_group": move,
    "courses.moving.actions.cancel_group": cancel,
    "courses.drafts.actions.copy_group": copied,
    "courses.drafts.actions.open_group": opened,
    "courses.calendar.actions.make_feed": subscribe,
    "courses.calendar.actions.remind_of_start": remind,
}
