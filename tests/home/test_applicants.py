"""R14, R44: who works in another school and only asks to work here is decided upon, not looked through."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from organizations.models import Responsible
from staff.models import Worker
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def applied(anna: Worker, vera: Responsible) -> Worker:
    """Анна of school 12, with a voucher and a course, asks for a second job at Вера's gymnasium."""
    voucher = factories.VoucherFactory(worker=anna)
    factories.EnrolmentFactory(
        worker=anna,
        group=factories.CourseGroupFactory(programme__title="Тайная программа"),
        voucher_block=voucher.blocks.last(),
    )
    factories.EmploymentFactory(worker=anna, organization=vera.organization, kind="internal", awaiting=True)
    return anna


def test_r44_the_other_school_sees_the_request_and_nothing_more(
    applied: Worker, vera: Responsible, boris: Responsible, signed_in: Callable[..., Client]
) -> None:
    card = reverse("home:worker", args=[applied.pk])
    theirs, ours = (signed_in(one.user).get(card).content.decode() for one in (vera, boris))
    assert "Орлова Анна Сергеевна" in theirs
    assert "Тайная программа" not in theirs
    assert "Школа № 12" not in theirs
    assert "Тайная программа" in ours


@pytest.mark.parametrize("page", ["vouchers:issue", "vouchers:org_voucher", "vouchers:org_voucher_pdf"])
def test_r44_what_is_the_other_schools_is_not_there(
    page: str, applied: Worker, vera: Responsible, signed_in: Callable[..., Client]
) -> None:
    pk: Any = applied.pk if page == "vouchers:issue" else applied.vouchers.get().pk
    assert signed_in(vera.user).get(reverse(page, args=[pk])).status_code == 404


@pytest.mark.parametrize("page", ["courses:register", "vouchers:org_vouchers"])
def test_r44_lists_begin_with_ones_own_workers(
    page: str, applied: Worker, vera: Responsible, boris: Responsible, signed_in: Callable[..., Client]
) -> None:
    name = applied.full_name
    assert name not in signed_in(vera.user).get(reverse(page)).content.decode()
    assert name in signed_in(boris.user).get(reverse(page)).content.decode()
