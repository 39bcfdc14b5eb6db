"""The operator's edits of groups, programmes, positions and organizations (R16, R29, R33, R35, R36)."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

from courses.groups.actions import change_group, change_programme
from courses.models import CourseGroup, Programme
from courses.states import Funding
from lib.actions import save_edit, save_new
from lib.dates import today
from organizations.models import Organization
from staff.actions import change_position
from staff.models import Position
from tests.driver.world import World
from vouchers.states import BlockKind


def edit_group(w: World) -> Any:
    group = w.any_of(CourseGroup.objects.filter(closed_at=None))
    if group is None:
        return None
    starts = w.day(before=5, after=90)
    window = w.day(around=starts, before=40, after=0)
    values: dict[str, Any] = {
        "starts_on": starts,
        "ends_on": w.day(around=starts, before=1, after=20),
        "registration_from": min(window, group.registration_from),
        "registration_hour": w.dice.choice([None, time(10)]),
        "registration_until": window,
        "seats": w.dice.randint(0, 4),
        "funding": w.dice.choice(list(Funding)),
        "place": w.dice.choice(["", "ул. Московская, 1"]),
    }
    changed = w.dice.sample(sorted(values), w.dice.randint(1, 4))
    for name in changed:
        setattr(group, name, values[name])
    return change_group(group, changed, by=w.operator, why=w.why())


def edit_programme(w: World) -> Any:
    programme = w.any_of(Programme.objects.all())
    if programme is None:
        return None
    values = {
        "hours": w.dice.choice([18, 36, 72]),
        "block": w.dice.choice(list(BlockKind)),
        "for_all_teachers": w.chance(0.5),
        "active": w.chance(0.7),
    }
    changed = w.dice.sample(sorted(values), w.dice.randint(0, 2))
    for name in changed:
        setattr(programme, name, values[name])
    marks = w.dice.sample(w.positions, w.dice.randint(0, 2)) if w.chance(0.5) else None
    return change_programme(programme, changed, profile_for=marks, by=w.operator, why=w.why())


def edit_position(w: World) -> Any:
    position = w.any_of(Position.objects.all())
    if position is None:
        return None
    position.pedagogical, position.voucher_entitled = w.chance(0.7), w.chance(0.7)
    return change_position(position, ["pedagogical", "voucher_entitled"], by=w.operator, why=w.why())


def edit_organization(w: World) -> Any:
    one = w.any_of(Organization.objects.all())
    if one is None:
        return None
    one.phone = f"(8482) 22-00-{w.dice.randint(10, 99)}"
    save_edit(one, ["phone"], by=w.operator, why=w.why())
    return True


def new_group(w: World) -> Any:
    programme = w.any_of(Programme.objects.all())
    if programme is None:
        return None
    starts = w.day(before=0, after=60)
    group = CourseGroup(
        programme=programme,
        number=f"26-{w.dice.randint(1000, 9999)}",
        funding=w.dice.choice(list(Funding)),
        starts_on=starts,
        ends_on=starts + timedelta(days=w.dice.randint(0, 20)),
        registration_from=min(today(), starts),
        registration_until=starts,
        time="9:00",
        place="ул. Московская, 1",
        seats=w.dice.randint(1, 3),
    )
    save_new(group, by=w.operator, why=w.why())
    return group


STEPS = {
    "courses.groups.actions.change_group": edit_group,
    "courses.groups.actions.change_programme": edit_programme,
    "staff.actions.change_position": edit_position,
    "lib.actions.save_edit": edit_organization,
    "lib.actions.save_new": new_group,
}
