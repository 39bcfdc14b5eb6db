"""«Охват регистрацией» of the operator: by district, furthest behind first, in a fixed number of statements (R8)."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import CalamineWorkbook

from accounts.models import User
from organizations.models import Organization
from staff.coverage import region
from staff.coverage.counting import count_coverage
from staff.models import CoverageCount, Employment
from staff.states import Work
from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
PAGE = "admin:staff_coverage"


def school(name: str, district: Any, must: int | None, registered: int, confirmed: int) -> Organization:
    one = factories.OrganizationFactory(name=name, district=district, must_register=must)
    for number in range(registered):
        factories.EmploymentFactory(organization=one, awaiting=number >= confirmed)
    driving = factories.PositionFactory(name=f"Водитель {name}", pedagogical=False, voucher_entitled=False)
    factories.EmploymentFactory(organization=one, position=driving)
    return one


@pytest.fixture
def schools() -> list[Organization]:
    near, far = (factories.DistrictFactory(name=name) for name in ("Ближний район", "Дальний район"))
    made = [
        school("Полная", near, 2, 2, 1),
        school("Отстаёт", near, 10, 3, 3),
        school("Перебор", far, 1, 3, 0),
        school("Молчит", far, None, 1, 1),
    ]
    count_coverage(by=None)
    return made


def test_r8_a_district_is_the_sum_of_those_that_said_their_number(schools: Any) -> None:
    near, far = sorted(region.by_district(), key=lambda one: one.name)[:2]
    assert (near.must, near.registered, near.confirmed, near.missing, near.per_cent) == (12, 5, 4, 7, 41)
    # Who registered more than must be covers nobody else's missing, and who said nothing is in no sum.
    assert (far.must, far.registered, far.missing, far.per_cent, far.silent) == (1, 3, 0, 100, 1)


def test_r8_the_operator_sees_who_is_furthest_behind(schools: Any, gleb: User, signed_in: SignedIn) -> None:
    desk = signed_in(gleb)
    page = desk.get(reverse(PAGE))
    assert [one.name for one in page.context["behind"]] == ["Отстаёт"]
    assert "Молчит" in page.text
    # 8 are registered of 13 and 7 are missing: two more than must be are in one of the schools.
    assert "есть ещё 2 человека" in page.text
    up, down = (
        [one.name for one in desk.get(reverse(PAGE), {"sort": sort}).context["districts"]]
        for sort in ("missing", "-missing")
    )
    assert up.index("Дальний район") < up.index("Ближний район")
    assert down.index("Ближний район") < down.index("Дальний район")
    narrowed = desk.get(reverse(PAGE), {"district": "Дальний район"})
    assert narrowed.context["behind"] == []
    file = desk.get(reverse(PAGE), {"excel": "1", "district": "Ближний район"})
    rows = CalamineWorkbook.from_filelike(BytesIO(file.content)).get_sheet_by_index(0).to_python()
    assert [row[1] for row in rows if row[1]] == ["Организация", "Отстаёт", "Полная"]


def test_r8_more_schools_are_no_more_statements(schools: Any, gleb: User, signed_in: SignedIn) -> None:
    desk, asked = signed_in(gleb), []
    for _ in range(2):
        desk.get(reverse(PAGE))
        with CaptureQueriesContext(connection) as seen:
            desk.get(reverse(PAGE))
        asked.append(len(seen))
        for number in range(5):
            school(f"Новая {number}", factories.DistrictFactory(), 5, 1, 1)
    assert asked[0] == asked[1]


def test_r8_what_was_counted_is_what_the_lists_hold(schools: Any) -> None:
    for one in CoverageCount.objects.select_related("organization"):
        here = Employment.objects.open().to_be_registered().filter(organization=one.organization)
        assert one.registered == here.values("worker").distinct().count()
        assert one.confirmed == here.filter(state=Work.CURRENT).values("worker").distinct().count()


def test_r8_it_is_counted_again_and_says_when(schools: Any, gleb: User, signed_in: SignedIn) -> None:
    desk, late = signed_in(gleb), schools[1]
    factories.EmploymentFactory.create_batch(2, organization=late)
    new = school("Новая", late.district, 3, 1, 1)
    before = desk.get(reverse(PAGE))
    # One that nobody has counted yet has nobody: not left out, and not guessed.
    assert {one.name: one.missing for one in before.context["behind"]} == {"Отстаёт": 7, "Новая": 3}
    count_coverage(by=None)
    after = desk.get(reverse(PAGE))
    assert {one.name: one.missing for one in after.context["behind"]} == {"Отстаёт": 5, "Новая": 2}
    assert "Считаем заново каждые 15" in after.text
    assert after.context["counted_at"] == new.counted.at > before.context["counted_at"]


def test_r8_a_page_before_the_first_count_names_nobody(gleb: User, signed_in: SignedIn) -> None:
    school("Отстаёт", factories.DistrictFactory(), 10, 3, 3)
    page = signed_in(gleb).get(reverse(PAGE))
    assert "Ещё не посчитано" in page.text
    assert "Отстаёт" not in page.text
