"""The whole site works with the rights of the application's role, and so do the tasks that forget."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from config.management.commands import grant_rights as rights
from courses.enrolling import actions
from courses.models import Enrolment
from courses.states import Funding, Seat
from letters.models import Letter
from letters.states import LetterState
from letters.tasks import forget_old_letters
from lib.dates import now, today
from staff.models import SignUp, Worker
from staff.tasks import forget_old_signups
from submissions.models import Submission
from submissions.tasks import forget_old_submissions
from tests import factories
from tests.roles.routes import ours
from tests.roles.table import TABLE
from tests.roles.test_everybody import address, answer, browser
from tests.roles.world import ROLES, World, world  # noqa: F401 a fixture

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("local")]


@pytest.fixture(autouse=True)
def as_application(db: None) -> Iterator[None]:
    """Until the end of the test's transaction, which takes the role away again."""
    # A role is the whole server's: the database of the other tests here may have made it.
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = '300s'; SET LOCAL statement_timeout = '300s'")
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [rights.APPLICATION])
        if cursor.fetchone() is None:
            cursor.execute(f"CREATE ROLE {rights.APPLICATION}")
        rights.grant()
        cursor.execute(f"SET LOCAL ROLE {rights.APPLICATION}")
        yield
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == (rights.APPLICATION,)


def test_every_page_of_every_role_opens(world: World) -> None:  # noqa: F811
    for role in ROLES:
        client = browser(world, role)
        for route in ours():
            expected = TABLE[route.name].split()[ROLES.index(role)]
            assert answer(client.get(address(route, world))) == expected, (role, route.name)


def test_r36_r37_a_seat_is_taken_and_given_back_with_its_history(anna: Worker) -> None:
    group = factories.CourseGroupFactory(funding=Funding.STATE, starts_on=today() + timedelta(days=30))
    seat = actions.enrol(anna, group, by=anna.user)
    actions.release(seat, by=anna.user, why="заболела")
    seat = Enrolment.objects.get()
    assert seat.seat == Seat.RELEASED
    assert seat.history.count() == 2
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        seat.history.update(state=Seat.ACTIVE)
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        seat.history.all().delete()


def test_what_has_been_kept_long_enough_is_forgotten(anna: Worker) -> None:
    long_ago = now() - timedelta(days=800)
    Letter.objects.create(
        message_id="<1@x>",
        kind="letters/check",
        recipient="a@example.ru",
        state=LetterState.SENT,
        queued_at=long_ago,
        closed_at=long_ago,
    )
    Submission.objects.create(token=uuid4(), path="/", digest="", at=long_ago)
    stranger = SignUp.objects.create(
        email="a@example.ru",
        birth_date=anna.birth_date,
        snils=anna.snils,
        organization=anna.employments.get().organization,
        position=anna.employments.get().position,
    )
    SignUp.objects.filter(pk=stranger.pk).update(created_at=long_ago)
    forget_old_letters()
    forget_old_submissions()
    forget_old_signups()
    assert not Letter.objects.filter(queued_at=long_ago).exists()
    assert not Submission.objects.exists()
    assert not SignUp.objects.exists()
