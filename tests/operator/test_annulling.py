"""R31: the operator's page shows what was taken on the voucher and asks about each course."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from courses.models import Enrolment
from courses.states import Seat
from lib.dates import today
from staff.models import Worker
from tests import factories
from tests.vouchers.test_statement import copied, taken
from vouchers.models import PaperCourse, Voucher

pytestmark = pytest.mark.django_db


@pytest.fixture
def voucher(anna: Worker) -> Voucher:
    made: Voucher = factories.VoucherFactory(worker=anna, issued_on=today() - timedelta(days=30))
    taken(made, 1, Seat.FINISHED)
    copied(made, 2)
    return made


def test_r31_each_course_is_shown_and_decided(
    voucher: Voucher, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    operator, page = signed_in(gleb), reverse("admin:vouchers_voucher_annulment", args=[voucher.pk])
    seat = Enrolment.objects.with_details().get()
    html = operator.get(page).content.decode()
    for said in [
        seat.group.programme.title,
        seat.certificate.number,
        "Современный урок",
        "Перенести некуда",
        "такого курса не было",
    ]:
        assert said in html
    undecided = operator.post(page, {"why": "дубль"})
    assert undecided.status_code == 200
    assert "Решите, что станет с этим курсом" in undecided.content.decode()
    paper = f"paper-{PaperCourse.objects.get().pk}"
    assert (
        operator.post(page, {"why": "дубль", f"enrolment-{seat.pk}": "paid", paper: "wrong"}).status_code
        == 302
    )
    voucher.refresh_from_db()
    assert voucher.annulled_at
    assert Enrolment.objects.get().kept_as == "paid"


def test_r31_a_voucher_on_which_nothing_was_taken_asks_only_why(
    anna: Worker, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    voucher = factories.VoucherFactory(worker=anna)
    page = reverse("admin:vouchers_voucher_annulment", args=[voucher.pk])
    assert signed_in(gleb).post(page, {"why": "дубль"}).status_code == 302
    voucher.refresh_from_db()
    assert voucher.annulled_at
