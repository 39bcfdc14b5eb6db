"""An organization closes: everybody moves to the successor, or everybody's work ends (R16, R17, R19, R25)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from accounts.models import User
from courses.states import Funding
from letters.models import Letter
from lib.dates import today
from lib.reasons import Refused
from organizations.models import Organization, Responsible
from organizations.states import Access
from staff.models import Attestation, Employment, Reorganization, Worker
from staff.states import Kind, Leave, Origin, Work
from tests import factories
from tests.staff.moving import job
from tests.staff.reorganizing import close, people, second_job, where

pytestmark = pytest.mark.django_db


def refused(*args: object, **said: object) -> list[str]:
    with pytest.raises(Refused) as caught:
        close(*args, **said)  # type: ignore[arg-type]
    return [str(reason.code) for reason in caught.value.reasons]


@pytest.fixture
def studied(anna: Worker) -> Worker:
    Attestation.objects.create(
        worker=anna,
        position=job(anna).position,
        category="first",
        on=date(2024, 3, 1),
        next_on=date(2029, 3, 1),
    )
    factories.VoucherFactory(worker=anna)
    factories.EnrolmentFactory(worker=anna, group=factories.CourseGroupFactory(funding=Funding.STATE))
    return anna


def test_r16_r17_r19_they_work_at_the_successor_at_once(
    studied: Worker, boris: Responsible, vera: Responsible, school12: Organization
) -> None:
    second_job(studied, school12, leave=Leave.MATERNITY)
    before = people()
    done = close(school12, vera.organization)
    assert people() == before
    here = Employment.objects.filter(organization=school12)
    assert set(here.values_list("state", "training", "ended_on")) == {(Work.ENDED, False, today())}
    there = Employment.objects.current().with_leave(today()).filter(worker=studied).order_by("-training")
    assert list(there.values_list("organization", "origin", "started_on", "kind", "training", "leave")) == [
        (vera.organization_id, Origin.SUCCESSOR, today(), Kind.MAIN, True, ""),
        (vera.organization_id, Origin.SUCCESSOR, today(), Kind.INTERNAL, False, Leave.MATERNITY),
    ]
    school12.refresh_from_db()
    assert (school12.closed_on, school12.successor) == (today(), vera.organization)
    assert close(school12, vera.organization) == done
    assert Reorganization.objects.count() == 1


def test_r16_r25_letters_and_accesses(
    anna: Worker, boris: Responsible, vera: Responsible, school12: Organization
) -> None:
    close(school12, vera.organization)
    boris.refresh_from_db()
    assert boris.state == Access.REVOKED
    assert list(Letter.objects.order_by("pk").values_list("kind", "recipient")) == [
        ("organizations/access_revoked", "boris@example.ru"),
        ("staff/workplace_reorganized", "anna@example.ru"),
        ("staff/workplace_reorganized", "boris@example.ru"),
        ("staff/workers_received", "vera@example.ru"),
    ]
    said = Letter.objects.get(kind="staff/workers_received").context
    assert (said["came"], said["waiting"]) == (2, 0)


def test_r16_who_waits_waits_at_the_successor(vera: Responsible, school12: Organization) -> None:
    place = factories.EmploymentFactory(organization=school12, awaiting=True)
    close(school12, vera.organization)
    place.refresh_from_db()
    assert (place.organization, place.state) == (vera.organization, Work.AWAITING)


def test_r16_without_a_successor_everything_ends(anna: Worker, school12: Organization) -> None:
    place = factories.EmploymentFactory(organization=school12, awaiting=True)
    elsewhere = factories.EmploymentFactory(worker=anna, kind=Kind.EXTERNAL, training=False)
    close(school12, None)
    place.refresh_from_db()
    assert (place.state, place.refusal) == (Work.REJECTED, f"Организация ликвидирована {today():%d.%m.%Y}.")
    assert list(anna.employments.current().values_list("pk", "training")) == [(elsewhere.pk, True)]
    kinds = set(Letter.objects.values_list("kind", flat=True))
    assert kinds == {"staff/workplace_rejected", "staff/workplace_ended"}


def test_r17_the_mark_that_nobody_chose_goes_to_the_main_job_besides(
    anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    """As after a merge of two records: a main job in each organization, the same position on the side in the other."""
    place = anna.employments.get()
    other = factories.PositionFactory(name="Воспитатель")
    main = factories.EmploymentFactory(
        worker=anna, organization=vera.organization, position=other, training=False
    )
    second_job(anna, vera.organization, position=place.position)
    close(boris.organization, vera.organization)
    assert [one.pk for one in anna.employments.current().filter(training=True)] == [main.pk]


def test_r16_r17_who_works_there_already_brings_the_mark(
    anna: Worker, vera: Responsible, school12: Organization
) -> None:
    there = factories.EmploymentFactory(
        worker=anna, organization=vera.organization, kind=Kind.EXTERNAL, training=False
    )
    asked = second_job(
        anna,
        vera.organization,
        position=factories.PositionFactory(name="Психолог"),
        state=Work.AWAITING,
        started_on=None,
    )
    also = second_job(anna, school12, position=asked.position)
    close(school12, vera.organization)
    there.refresh_from_db()
    assert there.training
    asked.refresh_from_db()
    assert asked.state == Work.WITHDRAWN
    works = anna.employments.current().exclude(pk=there.pk).get()
    assert (works.position, works.organization) == (also.position, vera.organization)


def test_r16_r21_units_go_along_and_one_may_be_the_successor(school12: Organization) -> None:
    heir, other = factories.OrganizationFactory.create_batch(2, parent=school12)
    place = factories.EmploymentFactory(organization=other)
    assert refused(school12, None) == ["units_first"]
    close(school12, heir)
    for unit in (heir, other):
        unit.refresh_from_db()
    assert (heir.parent, other.parent) == (None, heir)
    place.refresh_from_db()
    assert place.state == Work.CURRENT


def test_r16_refusals(anna: Worker, school12: Organization, other_school: Organization) -> None:
    assert refused(school12, school12) == ["into_itself"]
    assert refused(school12, other_school, on=today() + timedelta(days=1)) == ["day_ahead"]
    assert refused(school12, other_school, on=date(1926, 11, 30)) == ["day_long_ago"]
    assert refused(school12, other_school, why=" ") == ["say_why_closed"]
    assert refused(school12, other_school, seen=7) == ["changed_since"]
    gone = factories.OrganizationFactory(closed_on=today())
    assert refused(school12, gone) == ["successor_closed"]
    assert refused(gone, school12) == ["closed_already"]
    assert not Reorganization.objects.exists()


def test_r16_the_mark_is_never_lost(anna: Worker, school12: Organization, other_school: Organization) -> None:
    before = [row[-2] for row in where()]
    close(school12, other_school)
    assert [row[-2] for row in where()] == before == [True]


def test_r16_five_hundred_workers_in_one_action(
    gleb: User, school12: Organization, other_school: Organization, django_assert_max_num_queries: object
) -> None:
    for _ in range(20):
        factories.EmploymentFactory(organization=school12)
    with django_assert_max_num_queries(20 * 5 + 40):  # type: ignore[operator]
        close(school12, other_school, by=gleb)
    assert Employment.objects.current().filter(organization=other_school).count() == 20
