"""R28, R44: what the Responsible's card of a worker says of a voucher's term."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from lib.dates import format_date, now, today
from organizations.models import Responsible
from staff.models import Worker
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("age", "annulled", "said"),
    [
        (10, False, "Действует по"),
        (1500, False, "Действовал по"),
        (10, True, f"Аннулирован {format_date(today())}."),
    ],
)
def test_r28_an_ended_voucher_is_not_said_to_be_valid(
    age: int,
    annulled: bool,
    said: str,
    anna: Worker,
    boris: Responsible,
    signed_in: Callable[..., Client],
) -> None:
    issued_on = today() - timedelta(days=age)
    factories.VoucherFactory(worker=anna, issued_on=issued_on, annulled_at=now() if annulled else None)
    page = signed_in(boris.user).get(reverse("home:worker", args=[anna.pk])).content.decode()
    [line] = [line for line in page.splitlines() if "Использовано блоков" in line]
    assert said in line
    assert sum(word in line for word in ("Действует", "Действовал", "Аннулирован")) == 1
