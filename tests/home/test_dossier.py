"""R40, R42, R43: the operator's page of one person: what is possible and why not, and everything that belongs to it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from lib.dates import today
from lib.readers import Reader
from support.models import Kind
from tests import factories
from tests.support.tickets import written
from vouchers.rules import may_issue

pytestmark = pytest.mark.django_db
# The frame of every page of the admin among them.
MOST = 34


def card(worker: Any) -> str:
    return reverse("admin:staff_worker_change", args=[worker.pk])


def lines(page: Any) -> dict[str, Any]:
    """The lines of «Что можно и почему нельзя», by their titles, with where each leads."""
    return {line.title.replace("\u00a0", " "): (line, url) for line, url in page.context["possible"]}


def test_r40_one_page_says_who_where_and_what_belongs_to_the_person(
    anna: Any, boris: Any, gleb: User, signed_in: Any
) -> None:
    voucher = factories.VoucherFactory(worker=anna, issued_on=today() - timedelta(days=30))
    seat = factories.EnrolmentFactory(worker=anna, group__number="26-0024")
    ticket = written(anna.user, Kind.OTHER)
    page = signed_in(gleb).get(card(anna))
    for said in (anna.full_name, anna.masked_snils, "anna@example.ru", "Школа № 12", "Волков Борис"):
        assert said in page.text
    for name, one in (
        ("vouchers_voucher", voucher.pk),
        ("vouchers_voucher_annulment", voucher.pk),
        ("courses_enrolment", seat.pk),
        ("support_ticket", ticket.pk),
    ):
        address = name if name.endswith("annulment") else f"{name}_change"
        assert f'href="{reverse(f"admin:{address}", args=[one])}"' in page.text


def test_r43_the_reasons_are_those_of_the_rules_in_the_operators_words(
    anna: Any, gleb: User, signed_in: Any
) -> None:
    factories.VoucherFactory(worker=anna, issued_on=today() - timedelta(days=400))
    page = signed_in(gleb).get(card(anna))
    line, _ = lines(page)["Чек выдать нельзя"]
    expected = may_issue(page.context["known"].standing, today())
    assert [one.why for one in line.verdict] == [one.why for one in expected]
    assert {one.reader for one in line.verdict} == {Reader.OPERATOR}
    assert "Записать по чеку нельзя" in lines(page)
    assert "Записать без чека можно" in lines(page)


def test_r40_the_number_of_statements_is_the_same_however_much_there_is(
    anna: Any, gleb: User, signed_in: Any
) -> None:
    desk, counted = signed_in(gleb), []
    for ages in ((1, 5), (9, 13)):
        for years in ages:
            factories.VoucherFactory(worker=anna, issued_on=today() - timedelta(days=365 * years))
            factories.EnrolmentFactory(worker=anna)
            factories.EmploymentFactory(worker=anna, state="ended", training=False, ended_on=today())
            written(anna.user, Kind.OTHER)
        desk.get(card(anna))
        with CaptureQueriesContext(connection) as told:
            desk.get(card(anna))
        counted.append(len(told))
    assert counted[0] == counted[1] <= MOST
