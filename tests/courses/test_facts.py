"""Facts for one or for many: the same number of queries (R36)."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from courses import facts
from courses.enrolling.actions import enrol
from courses.models import CourseGroup
from courses.states import Funding
from tests import factories
from vouchers.facts import issued

pytestmark = pytest.mark.django_db


def test_r36_standings_of_one_and_of_twenty_five() -> None:
    counts = []
    for people in (1, 25):
        workers = [factories.VoucherFactory().worker for _ in range(people)]
        for worker in workers:
            enrol(worker, factories.CourseGroupFactory(funding=Funding.STATE), by=worker.user)
        with CaptureQueriesContext(connection) as caught:
            found = facts.standings(workers)
        counts.append(len(caught))
        assert [len(found[worker.pk].held) for worker in workers] == [1] * people
    assert counts[0] == counts[1]


def test_r36_groups_of_programmes_on_offer_cost_one_query_more() -> None:
    for _ in range(12):
        factories.CourseGroupFactory()
    known = facts.on_offer()
    with CaptureQueriesContext(connection) as caught:
        assert len(facts.offers(CourseGroup.objects.all(), known)) == 12
    assert len(caught) == 1


def test_r35_a_group_of_a_programme_taken_off_the_list_is_still_known() -> None:
    group = factories.CourseGroupFactory(programme=factories.ProgrammeFactory(active=False))
    assert not facts.offer(group).course.on_offer


def test_r31_what_was_taken_on_a_voucher_is_told_below(anna, cheque) -> None:
    programme = factories.ProgrammeFactory(profile_for=[anna.training_employment().position])
    group = factories.CourseGroupFactory(programme=programme)
    assert issued(cheque).uses == ()
    seat = enrol(anna, group, by=anna.user)
    (use,) = issued(cheque).uses
    assert (use.record_id, use.block_id, use.programme) == (seat.pk, seat.voucher_block_id, programme.title)
