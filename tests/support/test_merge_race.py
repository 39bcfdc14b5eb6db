"""R40: two operators merge the same pair at once, and somebody enrols whoever is being merged."""

from __future__ import annotations

from typing import Any

import pytest

from courses.enrolling.actions import enrol
from courses.models import Enrolment
from lib.reasons import Refused
from staff.models import Worker
from support.merging.actions import merge_workers
from support.models import Merge
from tests import factories
from tests.staff.test_workplace_races import together
from tests.support.merging import answered, twins

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def test_r40_two_operators_merge_a_pair_and_a_third_enrols_it() -> None:
    """One merge stands, whichever record remains; the seat is that record's, or was refused."""
    one, other = twins()
    gleb = factories.UserFactory(is_staff=True)
    group = factories.CourseGroupFactory(funding="state_assignment")

    def merge(first: Worker, second: Worker) -> Any:
        return merge_workers(first, second, answered(first, second), by=gleb, why="паспорт один")

    answers = together(
        [lambda: merge(one, other), lambda: merge(other, one), lambda: enrol(other, group, by=gleb)]
    )
    done = Merge.objects.standing().get()
    assert all(isinstance(one, Merge | Enrolment | Refused) for one in answers), answers
    assert {seat.worker_id for seat in Enrolment.objects.all()} <= {done.survivor_id}
    assert Worker.objects.not_merged().filter(pk__in=[one.pk, other.pk]).get().pk == done.survivor_id
