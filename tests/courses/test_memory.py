"""Judging many groups by heart gives each the verdict that it has by itself (R36)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from courses.enrolling.rules import judge
from courses.states import Funding
from tests.courses import known as made
from tests.courses.known import MATHS, PHYSICS, TODAY, block, course, held, post, voucher, worker

COURSES = (course(MATHS), course(PHYSICS), course(for_all_teachers=True), course(MATHS, hours=72))
KNOWN = made.catalogue(*COURSES)
groups = st.builds(
    lambda course, funding, begins, seats, opens: made.offer(
        course,
        funding=funding,
        starts_on=TODAY + timedelta(days=begins),
        seats=seats,
        registration_from=TODAY + timedelta(days=opens),
    ),
    st.sampled_from(COURSES),
    st.sampled_from(list(Funding)),
    st.integers(-5, 400),
    st.integers(0, 1),
    st.integers(-3, 3),
)
people = st.sampled_from(
    (
        worker(),
        worker(voucher(block(), block()), held=(held(PHYSICS, TODAY + timedelta(days=30), 60),)),
        worker(voucher(block(taken="Урок"), block()), voucher(issued_on=TODAY - timedelta(days=1200))),
        worker(voucher(), posts=(post(), post(PHYSICS, training=False, pedagogical=False))),
        worker(posts=()),
    )
)


@settings(max_examples=200, deadline=None)
@given(people, st.lists(groups, min_size=1, max_size=12))
def test_r36_the_same_verdict_by_heart(standing: Any, offers: list[Any]) -> None:
    memo: dict[Any, Any] = {}
    for group in offers:
        alone, known = (judge(standing, group, TODAY, KNOWN, memo=one) for one in (None, memo))
        assert [one.text for one in known.reasons] == [one.text for one in alone.reasons]
        for name in ("voucher", "block", "profile", "post", "posts", "held"):
            assert getattr(known, name) == getattr(alone, name)
