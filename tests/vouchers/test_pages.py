"""«Выдать чек» in a browser: for Борис, not for Вера, and never by a GET."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from organizations.models import Responsible
from staff.models import Worker
from tests import factories
from vouchers.models import Voucher

pytestmark = pytest.mark.django_db
Browser = Callable[[User], Client]


def page(worker: Worker) -> str:
    return reverse("vouchers:issue", args=[worker.pk])


def test_r27_the_page_says_what_will_be_issued(anna: Worker, boris: Responsible, signed_in: Browser) -> None:
    html = signed_in(boris.user).get(page(anna)).content.decode()
    for said in [
        "Орлова Анна Сергеевна",
        "Учитель математики",
        "Школа № 12",
        "Инвариантный блок",
        "90 часов",
    ]:
        assert said in html
    assert not Voucher.objects.exists()


def test_r26_issued_once_and_confirmed(anna: Worker, boris: Responsible, signed_in: Browser) -> None:
    client = signed_in(boris.user)
    answer = client.post(page(anna))
    voucher = Voucher.objects.get()
    assert answer.status_code == 302
    assert answer["Location"] == reverse("vouchers:issued", args=[voucher.pk])
    html = client.get(answer["Location"]).content.decode()
    assert voucher.shown_number in html
    assert "anna@example.ru" in html
    assert (voucher.issued_by, voucher.worker) == (boris.user, anna)


def test_r26_r43_the_second_one_is_refused_with_the_day(
    anna: Worker, boris: Responsible, signed_in: Browser
) -> None:
    client = signed_in(boris.user)
    client.post(page(anna))
    voucher = Voucher.objects.get()
    for answer in (client.get(page(anna)), client.post(page(anna))):
        html = answer.content.decode()
        assert f"{voucher.next_possible_on:%d.%m.%Y}" in html
        assert "один раз в три года" in html
        assert "Что делать" in html
        assert '<button type="submit" class="btn btn-primary">Выдать чек' not in html
    assert Voucher.objects.count() == 1


def test_r08_a_position_without_the_right_is_refused_by_name(boris: Responsible, signed_in: Browser) -> None:
    clerk = factories.PositionFactory(name="Секретарь", pedagogical=False, voucher_entitled=False)
    worker = factories.EmploymentFactory(organization=boris.organization, position=clerk).worker
    html = signed_in(boris.user).post(page(worker)).content.decode()
    assert "«Секретарь» не даёт права на чек" in html
    assert not Voucher.objects.exists()


def test_r44_another_schools_worker_is_a_404(
    anna: Worker, boris: Responsible, vera: Responsible, signed_in: Browser
) -> None:
    assert signed_in(vera.user).get(page(anna)).status_code == 404
    assert signed_in(vera.user).post(page(anna)).status_code == 404
    assert signed_in(anna.user).post(page(anna)).status_code == 404
    assert not Voucher.objects.exists()
    signed_in(boris.user).post(page(anna))
    confirmation = reverse("vouchers:issued", args=[Voucher.objects.get().pk])
    assert signed_in(vera.user).get(confirmation).status_code == 404


def test_r29_the_page_of_a_day_without_a_template_says_so(
    anna: Worker, boris: Responsible, signed_in: Browser
) -> None:
    from vouchers.models import VoucherTemplate

    VoucherTemplate.objects.get().delete()
    html = signed_in(boris.user).get(page(anna)).content.decode()
    assert "из каких блоков состоит чек" in html


def test_the_page_asks_as_often_for_a_worker_with_many_vouchers(
    anna: Worker, boris: Responsible, signed_in: Browser
) -> None:
    client, counts = signed_in(boris.user), []
    client.get(page(anna))
    for years in ([2001], [2004, 2007, 2010, 2013, 2016]):
        for year in years:
            factories.VoucherFactory(worker=anna, issued_on=date(year, 9, 1))
        with CaptureQueriesContext(connection) as queries:
            client.get(page(anna))
        counts.append(len(queries))
    assert counts[0] == counts[1]
