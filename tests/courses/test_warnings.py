"""What is said before the button: two classrooms at once, one programme twice (R18)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from courses.enrolling.reasons import programme_again, same_hours
from courses.enrolling.rules import before_enrolling
from courses.states import Funding
from tests.courses.known import TODAY, held, offer, voucher, worker

GROUP = offer(starts_on=TODAY, time="9:00–16:00", funding=Funding.PAID)


@pytest.mark.parametrize(
    ("time", "days", "warned"),
    [
        ("15:59-18.00", 0, True),
        ("16:00–18:00", 0, False),
        ("пн 07:00–09:00, ср 10:00–12:00", 0, True),
        ("08:00–09:00", 0, False),
        ("", 0, True),
        ("9:00–16:00", 4, True),
        ("9:00–16:00", 5, False),
    ],
)
def test_r18_common_hours_of_common_days(time: str, days: int, warned: bool) -> None:
    seat = replace(held(starts_on=TODAY), time=time)
    later = replace(
        GROUP, starts_on=TODAY.replace(day=TODAY.day + days), ends_on=TODAY.replace(day=TODAY.day + 6)
    )
    found = before_enrolling(worker(held=(seat,)), later, None)
    assert [reason.why for reason in found] == ([same_hours] if warned else [])


def test_r18_the_same_programme_names_the_voucher_that_has_it() -> None:
    mine = voucher()
    seat = replace(held(starts_on=TODAY.replace(year=2025)), programme_id=GROUP.course.programme_id)
    [again] = before_enrolling(worker(held=(seat,)), GROUP, mine)
    assert again.why is programme_again
    assert "в истории курсов" in again.text
    [on_it] = before_enrolling(worker(held=(replace(seat, block_id=mine.blocks[1].id),)), GROUP, mine)
    assert f"на этом же чеке № {mine.number}" in on_it.text
