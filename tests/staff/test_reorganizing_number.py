"""How many the successor must register when an organization joins it (R8, R16)."""

from __future__ import annotations

import pytest

from letters.models import Letter
from organizations.actions import set_must_register
from organizations.models import Organization, Responsible
from staff.models import Reorganization, Worker
from staff.reorganizing.actions import undo_closing
from staff.reorganizing.facts import closing
from staff.reorganizing.rules import must_register
from tests import factories
from tests.staff.reorganizing import WHY, close, second_job

pytestmark = pytest.mark.django_db


@pytest.fixture
def joined(school12: Organization, vera: Responsible) -> Organization:
    """Both have said their number."""
    for one, many in ((school12, 30), (vera.organization, 40)):
        set_must_register(one, many, by=None)
        one.refresh_from_db()
    return school12


def number(one: Organization) -> int | None:
    return Organization.objects.get(pk=one.pk).must_register


@pytest.mark.parametrize(
    ("own", "come", "both", "after"),
    [
        (40, 30, 0, 70),
        (40, 30, 1, 69),
        (40, 2, 5, 40),
        (None, 30, 0, None),
        (40, None, 0, 40),
        (0, 30, 0, 30),
    ],
)
def test_r8_r16_who_works_in_both_counts_once(
    own: int | None, come: int | None, both: int, after: int | None
) -> None:
    assert must_register(own, come, both) == after


def test_r8_r16_the_numbers_are_added_shown_and_told(
    joined: Organization, anna: Worker, vera: Responsible
) -> None:
    second_job(anna, vera.organization)
    assert closing(joined, vera.organization).must == (40, 69)
    close(joined, vera.organization)
    assert (number(vera.organization), number(joined)) == (69, 30)
    said = Letter.objects.get(kind="staff/workers_received").context
    assert (said["must_before"], said["must_after"]) == (40, 69)
    undo_closing(joined, by=None, why=WHY)
    assert number(vera.organization) == 40
    back = Letter.objects.get(kind="staff/workers_returned")
    assert (back.recipient, back.context["must"]) == ("vera@example.ru", 40)


def test_r8_r16_what_the_responsible_said_since_is_not_undone(
    joined: Organization, vera: Responsible
) -> None:
    close(joined, vera.organization)
    set_must_register(vera.organization, 64, by=None)
    undo_closing(joined, by=None, why=WHY)
    assert number(vera.organization) == 64


def test_r8_r16_no_number_is_made_of_one(school12: Organization, vera: Responsible) -> None:
    """The school has not said its number: the gymnasium's stays."""
    factories.EmploymentFactory(organization=school12)
    set_must_register(vera.organization, 40, by=None)
    close(school12, vera.organization)
    assert number(vera.organization) == 40
    assert Reorganization.objects.get().must_after is None
