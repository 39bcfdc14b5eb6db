"""The operator's pages «Отчёты» and their files (R45)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import CalamineWorkbook

from accounts.models import User
from accounts.operators.roles import OperatorRole
from home.models import AskedReport, CountedReport
from home.reports import asking, vouchers
from home.reports.facts import REPORTS
from home.tasks import count_asked, count_reports
from lib.dates import now
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


def ask(client: Client, name: str) -> Any:
    return client.post(reverse("operator_report_count", args=[name]) + "?by=1", follow=True)


def test_r45_a_report_is_counted_now_at_an_operators_wish(gleb: User, signed_in: SignedIn) -> None:
    gleb.operator_role = OperatorRole.READER
    gleb.save(update_fields=["operator_role"])
    client = signed_in(gleb)
    assert "Посчитать сейчас" in page(client, "vouchers").text
    meanwhile = ask(client, "vouchers")
    assert meanwhile.redirect_chain[-1][0].endswith("/vouchers/?by=1")
    assert (meanwhile["Refresh"], "Считаем." in meanwhile.text) == ("2", True)
    assert "Посчитать сейчас" not in meanwhile.text
    ask(client, "vouchers")
    assert AskedReport.objects.count() == 1
    count_asked()
    after = page(client, "vouchers")
    assert "Refresh" not in after
    assert "Считаем." not in after.text
    assert "Считаем заново каждый час" in after.text
    assert "Посчитать сейчас" not in after.text, "the numbers are of this minute"
    CountedReport.objects.update(at=now() - timedelta(minutes=2))
    assert "Посчитать сейчас" in page(client, "vouchers").text
    assert client.get(reverse("operator_report_count", args=["vouchers"])).status_code == 405
    assert ask(client, "none").status_code == 404


def test_r45_a_counting_that_broke_off_is_told_and_the_next_has_its_turn(
    gleb: User, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = signed_in(gleb)
    broken = replace(vouchers.REPORT, sql="SELECT 1 / 0")
    monkeypatch.setitem(REPORTS, "vouchers", broken)
    ask(client, "vouchers")
    ask(client, "hours")
    with pytest.raises(DatabaseError):
        count_asked()
    said = page(client, "vouchers")
    assert "посчитать не&nbsp;получилось" in said.text
    assert "Посчитать сейчас" in said.text
    count_asked()
    assert CountedReport.objects.filter(name="hours").exists()
    monkeypatch.setitem(REPORTS, "vouchers", vouchers.REPORT)
    ask(client, "vouchers")
    count_asked()
    assert "посчитать не&nbsp;получилось" not in page(client, "vouchers").text


@pytest.mark.parametrize(
    ("seconds", "usual", "share"), [(0, 20, 0), (5, 20, 25), (60, 20, 95), (1, 0, 20), (60, 0, 95)]
)
def test_r45_the_bar_goes_by_the_time_of_the_last_counting(seconds: int, usual: int, share: int) -> None:
    AskedReport.objects.create(name="vouchers", at=now() - timedelta(seconds=seconds))
    counted = CountedReport(name="vouchers", seconds=usual, at=now())
    assert asking.state(vouchers.REPORT, counted)["share"] == pytest.approx(share, abs=1)
