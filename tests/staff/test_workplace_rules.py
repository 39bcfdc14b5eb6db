"""May a workplace be confirmed or rejected: each border in one table."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from staff.known import Post, RequestedPost
from staff.states import Kind, Work
from staff.workplaces.rules import first_day, may_begin, may_confirm, may_reject, may_work

BORIS, ANNA = 1, 2
POST = Post(
    1, 1, 1, "Школа № 12", 1, "Учитель", work=Work.AWAITING, training=False, asked_on=date(2026, 8, 20)
)
WAITS = RequestedPost(POST, birth_date=date(1985, 5, 17), user_id=ANNA)
MAIN_ELSEWHERE = (Post(2, 1, 2, "Гимназия № 3", 1, "Учитель"),)
DRIVER_ELSEWHERE = (replace(MAIN_ELSEWHERE[0], pedagogical=False),)
PART_ELSEWHERE = (replace(MAIN_ELSEWHERE[0], kind=Kind.EXTERNAL),)


def asked(**said: Any) -> RequestedPost:
    """The request with these values of the post, the rest as it is."""
    return replace(WAITS, post=replace(POST, **said))


@pytest.mark.parametrize(
    ("place", "by", "rules"),
    [
        (WAITS, BORIS, []),
        (WAITS, None, []),
        (replace(WAITS, user_id=None), BORIS, []),
        (WAITS, ANNA, ["R15"]),
        (replace(WAITS, elsewhere=PART_ELSEWHERE), BORIS, []),
        (replace(WAITS, elsewhere=MAIN_ELSEWHERE), BORIS, ["R14"]),
        (replace(asked(kind=Kind.EXTERNAL), elsewhere=MAIN_ELSEWHERE), BORIS, ["R9"]),
        (replace(asked(kind=Kind.EXTERNAL), elsewhere=PART_ELSEWHERE), BORIS, []),
        (replace(asked(kind=Kind.EXTERNAL), elsewhere=DRIVER_ELSEWHERE), BORIS, []),
        (replace(WAITS, elsewhere=DRIVER_ELSEWHERE), BORIS, ["R14"]),
        (replace(WAITS, closed_on=date(2026, 6, 1)), BORIS, ["R16"]),
        (
            replace(WAITS, elsewhere=MAIN_ELSEWHERE, closed_on=date(2026, 6, 1)),
            ANNA,
            ["R15", "R14", "R16"],
        ),
        (asked(work=Work.REJECTED, decided_on=date(2026, 5, 4)), BORIS, ["R15"]),
        (asked(work=Work.WITHDRAWN), BORIS, ["R15"]),
        (asked(work=Work.ENDED), BORIS, ["R15"]),
    ],
)
def test_r15_may_confirm(place: RequestedPost, by: int | None, rules: list[str]) -> None:
    assert [reason.rule for reason in may_confirm(place, by)] == rules


@pytest.mark.parametrize(
    ("place", "by", "rules"),
    [
        (WAITS, BORIS, []),
        (WAITS, ANNA, ["R15"]),
        (replace(WAITS, elsewhere=MAIN_ELSEWHERE), BORIS, []),
        (asked(work=Work.CURRENT, decided_on=date(2026, 5, 4)), BORIS, ["R15"]),
    ],
)
def test_r15_may_reject(place: RequestedPost, by: int | None, rules: list[str]) -> None:
    assert [reason.rule for reason in may_reject(place, by)] == rules


def test_r43_a_decided_one_names_the_day() -> None:
    (reason,) = may_confirm(asked(work=Work.REJECTED, decided_on=date(2026, 5, 4)), BORIS)
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
