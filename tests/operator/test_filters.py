"""R45: the operator's lists are narrowed by a record that is chosen as one types, and by days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def shown(client: Client, name: str, **asked: Any) -> set[Any]:
    answer = client.get(reverse(f"admin:{name}_changelist"), asked)
    assert answer.status_code == 200, answer
    return set(answer.context["cl"].result_list)


def test_r45_places_of_one_organization_and_of_one_district(gleb: Any, signed_in: SignedIn) -> None:
    mine, other = factories.EmploymentFactory(), factories.EmploymentFactory()
    desk = signed_in(gleb)
    assert shown(desk, "staff_employment", organization__id__exact=mine.organization_id) == {mine}
    district = mine.organization.district_id
    assert mine in shown(desk, "staff_employment", organization__district__id__exact=district)
    page = desk.get(
        reverse("admin:staff_employment_changelist"), {"organization__id__exact": mine.organization_id}
    )
    assert mine.organization.name in page.text
    assert other.worker.full_name not in page.text or other.worker.full_name == mine.worker.full_name


def test_r45_groups_of_one_programme_from_a_day_to_a_day_both_included(
    gleb: Any, signed_in: SignedIn
) -> None:
    days = [date(2027, 3, day) for day in (9, 10, 12, 13)]
    groups = [factories.CourseGroupFactory(starts_on=day) for day in days]
    desk = signed_in(gleb)
    asked = {"starts_on_from": "10.03.2027", "starts_on_to": "12.03.2027"}
    assert shown(desk, "courses_coursegroup", **asked) == set(groups[1:3])
    assert shown(desk, "courses_coursegroup", **asked, programme__id__exact=groups[1].programme_id) == {
        groups[1]
    }


def test_r45_the_file_says_by_what_it_is_narrowed(gleb: Any, signed_in: SignedIn) -> None:
    group = factories.CourseGroupFactory(starts_on=date(2027, 3, 10))
    factories.CourseGroupFactory(starts_on=date(2027, 4, 10))
    asked = {"starts_on_from": "10.03.2027", "programme__id__exact": group.programme_id, "excel": "1"}
    answer = signed_in(gleb).get(reverse("admin:courses_coursegroup_changelist"), asked)
    sheets = CalamineWorkbook.from_filelike(BytesIO(answer.content))
    rows, about = (sheets.get_sheet_by_index(number).to_python() for number in (0, 1))
    told = " ".join(str(cell) for row in about for cell in row)
    assert "с 10.03.2027" in told
    assert str(group.programme) in told
    assert [row[0] for row in rows[1:]] == [group.number]
