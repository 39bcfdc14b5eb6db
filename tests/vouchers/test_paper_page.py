"""«Внести бумажный чек»: the page of the Responsible, its scan, and what it refuses (R31)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from lib.dates import format_date, today
from organizations.models import Responsible
from staff.models import Worker
from tests.organizations.scans import scan
from vouchers.models import PaperCourse, Voucher

pytestmark = pytest.mark.django_db
ISSUED = today() - timedelta(days=500)


def typed(**more: object) -> dict[str, object]:
    return {"number": "018-334", "issued_on": format_date(ISSUED), **more}


def course(order: int, begins: date = ISSUED + timedelta(days=30)) -> dict[str, str]:
    """One block's fields, as they are typed."""
    said = {
        "programme": "Современный урок",
        "provider": "СИПКРО",
        "hours": "36",
        "starts_on": format_date(begins),
        "ends_on": format_date(begins + timedelta(days=5)),
    }
    return {f"{name}-{order}": value for name, value in said.items()}


@pytest.fixture
def page(client: Client, boris: Responsible, anna: Worker) -> str:
    client.force_login(boris.user)
    return reverse("vouchers:record_paper", args=[anna.pk])


def test_r31_a_paper_voucher_is_copied_on_a_page_with_its_scan(
    client: Client, page: str, anna: Worker, boris: Responsible
) -> None:
    answer = client.post(page, typed(scan=scan(), **course(2), **{"profile-2": "on"}), follow=True)
    voucher = Voucher.objects.get()
    assert answer.redirect_chain[-1][0] == reverse("vouchers:org_voucher", args=[voucher.pk])
    assert (voucher.number, voucher.issued_on, voucher.issued_by) == ("018-334", ISSUED, boris.user)
    copied = PaperCourse.objects.get()
    assert (copied.block.order, copied.programme, copied.profile) == (2, "Современный урок", True)
    assert "Скан бланка" in answer.content.decode()
    for who, scan_of in ((boris.user, "org_voucher_scan"), (anna.user, "my_voucher_scan")):
        client.force_login(who)
        shown = client.get(reverse(f"vouchers:{scan_of}", args=[voucher.pk]))
        assert (shown["Content-Type"], shown.getvalue()[:2]) == ("image/jpeg", b"\xff\xd8")


def test_r31_a_voucher_without_a_scan_has_no_page_of_one(client: Client, page: str) -> None:
    client.post(page, typed())
    voucher = Voucher.objects.get()
    assert client.get(reverse("vouchers:org_voucher_scan", args=[voucher.pk])).status_code == 404


def test_r31_a_block_begun_is_asked_for_the_rest_and_keeps_what_was_typed(client: Client, page: str) -> None:
    answer = client.post(page, typed(**{"programme-1": "Современный урок"}))
    body = answer.content.decode()
    assert "Введите организацию, где пройден курс." in body
    assert 'value="Современный урок"' in body
    assert not Voucher.objects.exists()


@pytest.mark.parametrize(("days", "copied"), [(-1, 0), (0, 1), (365, 1), (367, 0)])
def test_r28_a_course_of_another_year_is_refused_with_both_dates(
    client: Client, page: str, days: int, copied: int
) -> None:
    begins = ISSUED + timedelta(days=days)
    body = client.post(page, typed(**course(1, begins)), follow=True).content.decode()
    assert PaperCourse.objects.count() == Voucher.objects.count() == copied
    assert (format_date(begins) in body and "на этот чек курс пройти нельзя" in body) == (copied == 0)


def test_r26_a_paper_voucher_too_close_to_another_is_refused(client: Client, page: str) -> None:
    client.post(page, typed())
    soon = typed(number="2", issued_on=format_date(ISSUED + timedelta(days=100)))
    body = client.post(page, soon).content.decode()
    assert Voucher.objects.count() == 1
    assert "меньше трёх лет" in body
    assert format_date(ISSUED) in body
