"""The one statement of `courses/standing.sql` says what the ORM says, of everybody in a region (R15, R26–R33, R37)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from courses import facts
from courses.known import Course
from courses.models import CourseGroup, Enrolment, Programme
from demo.load import load
from lib.dates import today
from lib.locks import at_once
from organizations.models import Responsible
from staff.known import Post
from staff.models import Worker
from vouchers.facts import issued_as
from vouchers.facts import standings as of_vouchers
from vouchers.known import Block
from vouchers.models import Voucher
from vouchers.states import BlockKind, BlockState

pytestmark = pytest.mark.django_db


def posts(below: Any, active: set[int]) -> tuple[Post, ...]:
    return tuple(replace(post, led=post.organization_id in active) for post in below.workplaces)


def seats(worker: Worker) -> list[Any]:
    """In the order of the shape's fields."""
    found = Enrolment.objects.for_worker(worker).not_released().order_by("starts_on", "pk")
    first = ("pk", "group", "group__programme__title", "position", "position__name", "starts_on", "ends_on")
    more = ("voucher_block", "programme", "group__time", "group__place")
    return [
        (*seat, block, bool(time and place), programme, time)
        for *seat, block, programme, time, place in found.values_list(*first, *more)
    ]


def test_r36_a_standing_is_what_the_orm_says() -> None:
    load(1500, 2026, lambda words: None)
    active = set(Responsible.objects.active().values_list("organization", flat=True))
    workers = list(Worker.objects.order_by("pk"))
    found, below = facts.standings(workers), of_vouchers(workers)
    counting = {one.id: one for one in issued_as(Voucher.objects.standing().with_blocks())}
    states = set()
    for worker in workers:
        told, known = found[worker.pk], below[worker.pk]
        for name in ("worker_id", "works_since", "graduated_on", "awaits"):
            assert getattr(told, name) == getattr(known, name)
        assert told.vouchers == tuple(counting.get(one.id, one) for one in known.vouchers)
        assert told.workplaces == posts(known, active)
        assert told.training == next((post for post in told.workplaces if post.training), None)
        assert [tuple(vars(seat).values()) for seat in told.held] == seats(worker)
        awaited = worker.employments.awaiting().order_by("pk").values_list("organization__name", flat=True)
        assert told.awaited == tuple(awaited)
        states |= {use.state for voucher in told.vouchers for use in voucher.uses}
    assert {BlockState.HELD, BlockState.PASSED, BlockState.NOT_PASSED, BlockState.ON_PAPER} <= states
    assert any(standing.awaited for standing in found.values())
    assert any(voucher.annulled for standing in found.values() for voucher in standing.vouchers)


def test_r30_the_programmes_on_offer_are_what_the_orm_says() -> None:
    load(1500, 2026, lambda words: None)
    said = {
        one.pk: Course(
            one.pk,
            one.title,
            one.hours,
            BlockKind(one.block),
            frozenset(one.profile_for.values_list("pk", flat=True)),
            one.for_all_teachers,
            True,
            one.provider_id,
            one.provider.short_name,
            one.provider.name,
            one.price,
        )
        for one in Programme.objects.on_offer().select_related("provider")
    }
    assert {course.programme_id: course for course in facts.on_offer().courses} == said


def test_r30_what_an_enrolment_reads_answers_as_the_whole_list() -> None:
    load(1500, 2026, lambda words: None)
    everything, groups = facts.on_offer(), list(CourseGroup.objects.all()[:40])
    for worker in Worker.objects.filter(vouchers__annulled_at=None)[:40]:
        group = groups[worker.pk % len(groups)]
        with at_once() as asked:
            facts.ask_before_enrolling(asked, worker, group)
        standing, offer, some = facts.before_enrolling(asked.answers)
        assert (standing, offer) == (facts.standing(worker), facts.offer(group))
        for position in {voucher.position_id for voucher in standing.counting}:
            assert some.has_own(position) == everything.has_own(position)
            assert some.is_profile(offer.course, position) == everything.is_profile(offer.course, position)
            for kind in BlockKind:
                block = Block(1, 1, kind, "Блок", 36)
                assert list(some.would_do(block, position)) == list(everything.would_do(block, position))


def test_r36_the_coming_groups_are_what_the_orm_says() -> None:
    load(1500, 2026, lambda words: None)
    Programme.objects.filter(pk=CourseGroup.objects.coming(today()).first().programme_id).update(active=False)
    known, queryset = facts.on_offer(), CourseGroup.objects.coming(today())
    assert len(queryset) > 20
    assert facts.coming(known, today()) == facts.offers(queryset, known)
