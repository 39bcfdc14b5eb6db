"""Judging many groups by heart gives each the verdict that it has by itself (R36)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from courses.enrolling.rules import judge
from courses.states import Funding
from tests.courses.known import (
    MATHS,
    PHYSICS,
    TODAY,
    block,
    catalogue,
    course,
    held,
    offer,
    post,
    voucher,
    worker,
)

COURSES = (course(MATHS), course(PHYSICS), course(for_all_teachers=True), course(MATHS, hours=72))
KNOWN = catalogue(*COURSES)
days = st.integers(-5, 400).map(lambda days: TODAY + timedelta(days=days))
groups = st.builds(
    lambda course, funding, starts_on, seats, opens: offer(
        course,
        funding=funding,
        starts_on=starts_on,
        seats=seats,
        registration_from=TODAY + timedelta(days=opens),
    ),
    st.sampled_from(COURSES),
    st.sampled_from(list(Funding)),
    days,
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
        assert (known.voucher, known.block, known.profile) == (alone.voucher, alone.block, alone.profile)
        assert (known.post, known.posts, known.held) == (alone.post, alone.posts, alone.held)
