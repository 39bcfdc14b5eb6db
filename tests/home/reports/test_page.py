"""The operator's pages «Отчёты» and their files (R45)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import CalamineWorkbook

from accounts.models import User
from accounts.operators.roles import OperatorRole
from home.reports.facts import REPORTS
from home.tasks import count_reports
from staff.models import Look
from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def page(client: Client, name: str, **asked: Any) -> Any:
    return client.get(reverse("operator_report", args=[name]), asked)


def cells(answer: Any) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0).to_python()


def school(name: str, district: str = "Центральный район") -> Any:
    place = factories.OrganizationFactory(name=name, district__name=district)
    factories.EmploymentFactory(organization=place, started_on=date(2015, 9, 1))
    return place


@pytest.mark.parametrize("role", OperatorRole.values)
def test_r44_every_operator_reads_every_report(role: str, gleb: User, signed_in: SignedIn) -> None:
    gleb.operator_role = role
    gleb.save(update_fields=["operator_role"])
    client = signed_in(gleb)
    before = page(client, "vouchers")
    assert "Ещё не посчитано" in before.text
    factories.VoucherFactory()
    count_reports()
    index = client.get(reverse("operator_reports")).text
    for name, report in REPORTS.items():
        assert reverse("operator_report", args=[name]) in index
        for way in range(len(report.ways)):
            assert "Считаем заново каждый час" in page(client, name, by=way).text
    assert page(client, "none").status_code == 404


def test_r45_narrowed_sorted_and_what_nobody_counted(gleb: User, signed_in: SignedIn) -> None:
    school("Альфа")
    school("Бета", "Дальний район")
    count_reports()
    client = signed_in(gleb)
    both = page(client, "overdue", by=1, sort="-organization")
    assert [line["words"][0] for line in both.context["lines"]] == ["Бета", "Альфа"]
    far = page(client, "overdue", by=1, district="Дальний район")
    assert [line["words"][0] for line in far.context["lines"]] == ["Бета"]
    assert far.context["total"][0]["figures"][:2] == ["1", "1"]
    # An old address still opens: what is not there narrows nothing.
    assert len(page(client, "overdue", by="x", district="Нигде", sort="x").context["lines"]) == 2


def test_r45_the_file_holds_numbers_days_and_no_formula(gleb: User, signed_in: SignedIn) -> None:
    place = school("=HYPERLINK(1)")
    count_reports()
    client = signed_in(gleb)
    head, line = cells(page(client, "overdue", by=1, excel=1))
    assert head == [
        "Организация", "Район", "Имеют право на чек", "Просрочено", "Из них без единого чека", "Самый ранний срок",
        "Доля, %",
    ]  # fmt: skip
    assert line == ["'=HYPERLINK(1)", "Центральный район", 1, 1, 1, date(2018, 9, 1), 100]
    people = client.get(reverse("operator_overdue", args=[place.pk]), {"excel": 1})
    worker = place.employments.get().worker
    assert cells(people)[1] == [worker.pk, worker.full_name, "Учитель математики", "", date(2018, 9, 1)]


def test_r34_the_people_behind_a_number_and_r42_who_looked(gleb: User, signed_in: SignedIn) -> None:
    place, other = school("Альфа"), school("Бета")
    count_reports()
    client = signed_in(gleb)
    (url,) = {
        one["url"] for one in page(client, "overdue", by=1).context["lines"] if one["words"][0] == "Альфа"
    }
    shown = client.get(url)
    mine, theirs = (one.employments.get().worker for one in (place, other))
    assert mine.full_name in shown.text
    assert theirs.full_name not in shown.text
    assert Look.objects.get(by=gleb).workers == [mine.pk]


def test_r45_more_rows_are_no_more_statements(gleb: User, signed_in: SignedIn) -> None:
    client, asked = signed_in(gleb), []
    place = school("Альфа")
    for number in range(2):
        count_reports()
        for url in (
            reverse("operator_report", args=["overdue"]),
            reverse("operator_overdue", args=[place.pk]),
        ):
            client.get(url)
            with CaptureQueriesContext(connection) as seen:
                client.get(url)
            asked.append(len(seen))
        for one in range(3):
            school(f"{number} {one}", f"Район {one}")
            factories.EmploymentFactory(organization=place, started_on=date(2015, 9, 1))
    assert asked[:2] == asked[2:]
