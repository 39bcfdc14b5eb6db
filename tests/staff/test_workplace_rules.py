"""May a workplace be confirmed or rejected: each border in one table."""

from dataclasses import replace
from datetime import date

import pytest

from staff.states import Kind, Work
from staff.workplaces.rules import Job, Workplace, first_day, may_begin, may_confirm, may_reject, may_work

BORIS, ANNA = 1, 2
WAITS = Workplace(
    work=Work.AWAITING,
    kind=Kind.MAIN,
    organization="Школа № 12",
    organization_closed_on=None,
    decided_on=None,
    asked_on=date(2026, 8, 20),
    birth_date=date(1985, 5, 17),
    user_id=ANNA,
    elsewhere=(),
)
MAIN_ELSEWHERE = (Job("Гимназия № 3", Kind.MAIN, pedagogical=True),)
DRIVER_ELSEWHERE = (Job("Гимназия № 3", Kind.MAIN, pedagogical=False),)
PART_ELSEWHERE = (Job("Гимназия № 3", Kind.EXTERNAL, pedagogical=True),)


@pytest.mark.parametrize(
    ("place", "by", "rules"),
    [
        (WAITS, BORIS, []),
        (WAITS, None, []),
        (replace(WAITS, user_id=None), BORIS, []),
        (WAITS, ANNA, ["R15"]),
        (replace(WAITS, elsewhere=PART_ELSEWHERE), BORIS, []),
        (replace(WAITS, elsewhere=MAIN_ELSEWHERE), BORIS, ["R14"]),
        (replace(WAITS, elsewhere=MAIN_ELSEWHERE, kind=Kind.EXTERNAL), BORIS, ["R9"]),
        (replace(WAITS, elsewhere=PART_ELSEWHERE, kind=Kind.EXTERNAL), BORIS, []),
        (replace(WAITS, elsewhere=DRIVER_ELSEWHERE, kind=Kind.EXTERNAL), BORIS, []),
        (replace(WAITS, elsewhere=DRIVER_ELSEWHERE), BORIS, ["R14"]),
        (replace(WAITS, organization_closed_on=date(2026, 6, 1)), BORIS, ["R16"]),
        (
            replace(WAITS, elsewhere=MAIN_ELSEWHERE, organization_closed_on=date(2026, 6, 1)),
            ANNA,
            ["R15", "R14", "R16"],
        ),
        (replace(WAITS, work=Work.REJECTED, decided_on=date(2026, 5, 4)), BORIS, ["R15"]),
        (replace(WAITS, work=Work.WITHDRAWN), BORIS, ["R15"]),
        (replace(WAITS, work=Work.ENDED), BORIS, ["R15"]),
    ],
)
def test_r15_may_confirm(place: Workplace, by: int | None, rules: list[str]) -> None:
    assert [reason.rule for reason in may_confirm(place, by)] == rules


@pytest.mark.parametrize(
    ("place", "by", "rules"),
    [
        (WAITS, BORIS, []),
        (WAITS, ANNA, ["R15"]),
        (replace(WAITS, elsewhere=MAIN_ELSEWHERE), BORIS, []),
        (replace(WAITS, work=Work.CURRENT, decided_on=date(2026, 5, 4)), BORIS, ["R15"]),
    ],
)
def test_r15_may_reject(place: Workplace, by: int | None, rules: list[str]) -> None:
    assert [reason.rule for reason in may_reject(place, by)] == rules


def test_r43_a_decided_one_names_the_day() -> None:
    (reason,) = may_confirm(replace(WAITS, work=Work.REJECTED, decided_on=date(2026, 5, 4)), BORIS)
    assert "04.05.2026" in reason.text
    assert "отклонено" in reason.text


def test_r14_the_refusal_names_where_the_main_job_is() -> None:
    (reason,) = may_work(replace(WAITS, elsewhere=MAIN_ELSEWHERE))
    assert "Гимназия № 3" in reason.text


@pytest.mark.parametrize(
    ("on", "codes"),
    [
        (date(2026, 8, 20), []),
        (date(2026, 8, 21), ["first_day_ahead"]),
        (date(2001, 5, 17), []),
        (date(2001, 5, 16), ["first_day_too_early"]),
    ],
)
def test_r15_the_first_day_of_work_by_the_order(on: date, codes: list[str]) -> None:
    assert first_day(WAITS) == date(2026, 8, 20)
    found = may_begin(WAITS, on, today=date(2026, 8, 20))
    assert [reason.code for reason in found] == codes
    assert [reason.field for reason in found] == ["started_on"] * len(codes)


def test_r15_a_day_ahead_says_when_to_come_back() -> None:
    (reason,) = may_begin(WAITS, date(2026, 9, 1), today=date(2026, 8, 20))
    assert reason.first_day == date(2026, 9, 1)
    assert "01.09.2026" in reason.next_step
