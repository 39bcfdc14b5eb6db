"""R34 counts from the first workplace with the right: a transfer, a second job, a rejected request move nothing."""

from datetime import date

import pytest

from organizations.models import Organization
from staff.models import Worker
from staff.states import Work
from tests import factories
from tests.courses.edits import changed
from vouchers import facts, rules

pytestmark = pytest.mark.django_db
SINCE = date(2020, 9, 1)  # Анна's first day at school 12
BACK = date(2026, 9, 1)


def moved(worker: Worker, to: Organization, last_day: date) -> None:
    """She left the school that day and has worked in the other since the 1st of September 2026."""
    job = worker.training_employment()
    assert job is not None
    changed(job, state=Work.ENDED, training=False, ended_on=last_day)
    factories.EmploymentFactory(worker=worker, organization=to, started_on=BACK)


@pytest.mark.parametrize("last_day", [date(2026, 8, 31), date(2021, 8, 31)])
def test_r34_a_transfer_or_a_new_hire_does_not_reset_the_count(
    anna: Worker, other_school: Organization, last_day: date
) -> None:
    assert facts.standing(anna).works_since == SINCE
    moved(anna, other_school, last_day)
    standing = facts.standing(anna)
    assert (standing.works_since, rules.training_due(standing)) == (SINCE, date(2023, 9, 1))
    assert rules.is_overdue(standing, date(2023, 9, 2))
    assert [work.organization for work in standing.workplaces] == ["Гимназия № 3"]


def test_r34_work_without_the_right_and_a_rejected_request_begin_nothing(anna: Worker) -> None:
    clerk = factories.PositionFactory(name="Секретарь", pedagogical=False, voucher_entitled=False)
    early = {"worker": anna, "training": False, "started_on": date(2010, 9, 1)}
    factories.EmploymentFactory(position=clerk, **early)
    factories.EmploymentFactory(organization=factories.OrganizationFactory(), state=Work.REJECTED, **early)
    assert facts.standing(anna).works_since == SINCE


def test_r34_a_recent_graduate_is_in_time_wherever_the_work_began(
    anna: Worker, other_school: Organization
) -> None:
    changed(anna, graduated_on=date(2026, 6, 30))
    moved(anna, other_school, date(2026, 8, 31))
    standing = facts.standing(anna)
    assert not rules.is_overdue(standing, date(2029, 6, 30))
    assert rules.is_overdue(standing, date(2029, 7, 1))
