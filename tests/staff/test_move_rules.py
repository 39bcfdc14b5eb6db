"""May a worker be dismissed or transferred: each border in one table (R12, R13)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from staff.known import Post, RequestedPost
from staff.moves.rules import may_dismiss, may_transfer
from staff.states import Kind, Work

DAY = date(2026, 8, 31)


POST = Post(1, 7, 1, "Школа № 12", 1, "Учитель", started_on=date(2020, 9, 1))


THERE = Post(0, 7, 2, "Гимназия № 3", 1, "Учитель", work=Work.AWAITING)


TO = RequestedPost(THERE, birth_date=date(1985, 5, 17))


MAIN = Post(3, 7, 3, "Лицей № 7", 1, "Учитель")


@pytest.mark.parametrize(
    ("post", "last_day", "rules"),
    [
        (POST, DAY, []),
        (POST, date(2020, 9, 1), []),
        (POST, date(2020, 8, 31), ["R12"]),
        (POST, DAY + timedelta(days=1), ["R12"]),
        (replace(POST, work=Work.AWAITING, started_on=None), DAY, ["R12"]),
        (replace(POST, work=Work.ENDED), DAY, ["R12"]),
    ],
)
def test_r12_may_dismiss(post: Post, last_day: date, rules: list[str]) -> None:
    assert [reason.rule for reason in may_dismiss(post, last_day, DAY)] == rules


@pytest.mark.parametrize(
    ("to", "works_there", "last_day", "rules"),
    [
        (TO, False, DAY, []),
        (replace(TO, post=replace(THERE, organization_id=1)), True, DAY, ["R13"]),
        (replace(TO, closed_on=date(2026, 6, 1)), False, DAY, ["R16"]),
        (TO, True, DAY + timedelta(days=1), ["R17", "R12"]),
        # What the receiver would have to refuse is refused at the start.
        (replace(TO, elsewhere=(MAIN,)), False, DAY, ["R13"]),
        (replace(TO, post=replace(THERE, kind=Kind.EXTERNAL), elsewhere=(MAIN,)), False, DAY, ["R13"]),
        (replace(TO, elsewhere=(replace(MAIN, kind=Kind.EXTERNAL),)), False, DAY, []),
    ],
)
def test_r13_may_transfer(to: RequestedPost, works_there: bool, last_day: date, rules: list[str]) -> None:
    found = may_transfer(POST, to, last_day, DAY, works_there=works_there)
    assert [reason.rule for reason in found] == rules
