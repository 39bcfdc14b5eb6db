"""An operator changes a group in which people hold seats: whom it hurts is named first (R18, R28, R36)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from courses.enrolling.actions import enrol
from courses.groups.facts import seated
from courses.groups.rules import Learner, may_change
from courses.models import CourseGroup, Enrolment
from courses.states import Funding
from lib.dates import today
from tests import factories
from tests.courses.known import MATHS, PHYSICS, TODAY, course, held, offer, voucher
from vouchers.known import Issued

DAY = timedelta(days=1)


def learner(paid_by: Issued | None = None, **said: Any) -> Learner:
    return Learner("Анна", "Г-1", 1, MATHS, paid_by, **said)


@pytest.mark.parametrize(
    ("days", "rules"),
    [
        # Issued 30 days before the group's first day, valid for 335 days after it: both ends included.
        (-30, []),
        (-31, ["R28"]),
        (335, []),
        (336, ["R28"]),
    ],
)
def test_r28_a_group_moves_within_everybodys_voucher(days: int, rules: list[str]) -> None:
    group = offer()
    start = group.starts_on
    anna = learner(voucher(issued_on=start - 30 * DAY))
    moved = replace(group, starts_on=start + days * DAY, ends_on=start + days * DAY)
    assert [reason.rule for reason in may_change(group, moved, [anna])] == rules


def test_r18_a_group_does_not_move_into_another_position() -> None:
    group = offer(funding=Funding.STATE)
    anna = learner(elsewhere=(held(PHYSICS, TODAY + 50 * DAY), held(MATHS, TODAY + 60 * DAY)))
    for days, rules in ((49, []), (50, ["R18"]), (54, ["R18"]), (55, []), (60, [])):
        day = TODAY + days * DAY
        moved = replace(group, starts_on=day, ends_on=day)
        assert [reason.rule for reason in may_change(group, moved, [anna])] == rules


def test_r36_seats_programme_and_funding_stay_for_those_who_chose_them() -> None:
    group, anna = offer(), learner()
    for change in ({"seats": 0}, {"funding": Funding.PAID}, {"course": course(MATHS)}):
        assert [reason.rule for reason in may_change(group, replace(group, **change), [anna])] == ["R36"]
        assert may_change(group, replace(group, **change), []) == []


def test_r38_a_closed_group_is_not_changed() -> None:
    group = offer(closed=True)
    assert [reason.rule for reason in may_change(group, group, [])] == ["R38"]


@pytest.fixture
def seat(anna, cheque) -> Enrolment:
    programme = factories.ProgrammeFactory(profile_for=[anna.training_employment().position])
    return enrol(anna, factories.CourseGroupFactory(programme=programme), by=anna.user)


def form(group: CourseGroup, **changes: Any) -> dict[str, Any]:
    names = (
        "number funding form time place seats starts_on ends_on registration_from registration_until".split()
    )
    said = {name: getattr(group, name) for name in names} | {"programme": group.programme_id} | changes
    inlines = {f"enrolments-{name}_FORMS": 0 for name in ("TOTAL", "INITIAL", "MIN_NUM", "MAX_NUM")}
    seen = " ".join(str(pk) for pk in group.enrolments.values_list("pk", flat=True))
    return {"seen": seen, **said, **inlines, "why": "письмо организации КПК"}


@pytest.mark.django_db
def test_r36_the_operator_sees_the_victims_before_anything_is_saved(seat, anna, gleb, signed_in) -> None:
    desk, group = signed_in(gleb), CourseGroup.objects.get(pk=seat.group_id)
    address = reverse("admin:courses_coursegroup_change", args=[group.pk])
    late = seat.voucher_block.voucher.valid_until + DAY
    page = desk.post(address, form(group, starts_on=late, ends_on=late + DAY))
    assert page.status_code == 200
    assert f"{anna.full_name}: чек №" in page.content.decode()
    assert CourseGroup.objects.get(pk=group.pk).starts_on == group.starts_on
    week = group.starts_on + 7 * DAY
    assert desk.post(address, form(group, starts_on=week, ends_on=week + DAY)).status_code == 302
    assert Enrolment.objects.get(pk=seat.pk).starts_on == week


@pytest.mark.django_db
def test_r36_who_sits_in_the_group(seat, anna) -> None:
    [one] = seated(seat.group)
    assert one.name == anna.full_name
    assert one.voucher
    assert one.voucher.issued_on == today()
    assert one.block
    assert one.block.id == seat.voucher_block_id
    assert one.elsewhere == ()
