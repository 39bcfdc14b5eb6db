"""R16, R26: what becomes of quotas when an organization joins another, and when that is undone."""

from __future__ import annotations

from typing import Any

import pytest

from lib.dates import today
from organizations.models import Organization
from staff.reorganizing.actions import close_organization, undo_closing
from staff.reorganizing.facts import closing
from tests import factories
from tests.vouchers.quotas import quota
from vouchers.models import VoucherQuota
from vouchers.quotas.actions import set_quota

pytestmark = pytest.mark.django_db


@pytest.fixture
def both() -> tuple[Organization, Organization]:
    """A kindergarten that has issued one of its three vouchers, and the school that it joins."""
    garden, school = (factories.OrganizationFactory(name=name) for name in ("Сад", "Школа"))
    factories.VoucherFactory(worker=factories.EmploymentFactory(organization=garden).worker)
    return garden, school


def join(garden: Organization, school: Organization, gleb: Any) -> None:
    close_organization(garden, successor=school, on=today(), by=gleb, why="приказ")


def test_r16_what_is_left_comes_to_the_successor_and_goes_back(
    both: tuple[Organization, Organization], gleb: Any
) -> None:
    garden, school = both
    ours, theirs = quota(garden, 3), quota(school, 10)
    (line,) = [one for one in closing(garden, school).stays if "Квота" in one]
    assert line == f"Квота на {today().year} год: правопреемнику перейдёт остаток, 2 чека"
    join(garden, school, gleb)
    theirs.refresh_from_db()
    ours.refresh_from_db()
    assert (ours.allowed, theirs.allowed) == (3, 12)
    undo_closing(garden, by=gleb, why="ошибка")
    theirs.refresh_from_db()
    assert theirs.allowed == 10


def test_r16_a_number_set_since_stays(both: tuple[Organization, Organization], gleb: Any) -> None:
    garden, school = both
    quota(garden, 3)
    theirs = quota(school, 10)
    join(garden, school, gleb)
    theirs.refresh_from_db()
    theirs.allowed = 20
    set_quota(theirs, ["allowed"], by=gleb, why="письмо")
    undo_closing(garden, by=gleb, why="ошибка")
    theirs.refresh_from_db()
    assert theirs.allowed == 20


def test_r16_without_a_number_on_both_sides_nothing_is_added(
    both: tuple[Organization, Organization], gleb: Any
) -> None:
    garden, school = both
    quota(garden, 3)
    join(garden, school, gleb)
    assert not VoucherQuota.objects.filter(organization=school).exists()
    assert not [one for one in closing(garden, school).stays if "Квота" in one]
