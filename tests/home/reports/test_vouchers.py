"""«Чеки по годам»: each number counted by hand in a small world (R26, R28, R31)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db.models import Count

from courses.states import Funding
from lib.dates import now, today
from tests import factories
from tests.home.reports.counting import figures, lines
from vouchers.facts import with_state
from vouchers.models import PaperCourse, Voucher
from vouchers.states import Validity

pytestmark = pytest.mark.django_db
YEAR = today().year


def seat(block: Any, **said: Any) -> Any:
    voucher = block.voucher
    group = factories.CourseGroupFactory(
        funding=Funding.VOUCHER, programme__hours=block.hours, starts_on=voucher.issued_on
    )
    return factories.EnrolmentFactory(worker=voucher.worker, group=group, voucher_block=block, **said)


@pytest.fixture
def world() -> None:
    """One spent whole (by a seat, a seat and paper), one valid and half spent, one expired with one block spent, one
    expired and untouched of the other district, one annulled; a seat given up spends nothing."""
    whole, half, late = (
        factories.VoucherFactory(issued_on=day) for day in (today(), today(), date(2023, 3, 1))
    )
    first, second, third = whole.blocks.all()
    seat(first)
    seat(second)
    course = factories.copied("Курс", 36, today(), today())
    PaperCourse.objects.create(
        block=third,
        **{
            name: getattr(course, name) for name in ("provider", "programme", "hours", "starts_on", "ends_on")
        },
    )
    seat(half.blocks.first())
    seat(half.blocks.last(), state="released", released_at=now())
    seat(late.blocks.last())
    far = factories.OrganizationFactory(district__name="Дальний район", type__name="Колледж")
    factories.VoucherFactory(issued_on=date(2023, 5, 5), organization=far)
    factories.VoucherFactory(issued_on=date(2023, 6, 6), annulled_at=now())


def test_r26_r28_r31_vouchers_by_year(world: None) -> None:
    # issued, spent whole, valid, expired, annulled, blocks, hours, lost: by the year, from the last one.
    assert figures("vouchers", "year") == [
        (YEAR, 2, 1, 1, 0, 0, 4, 18 + 36 + 36 + 18, 0),
        (2023, 3, 0, 0, 2, 1, 1, 36, 2 + 3),
    ]


def test_r26_by_district_type_and_narrowed(world: None) -> None:
    assert [line["district"] for line in lines("vouchers", "district", year="2023")] == [
        "Дальний район", "Центральный район",
    ]  # fmt: skip
    assert figures("vouchers", type="Колледж") == [(1, 0, 0, 1, 0, 0, 0, 3)]
    assert figures("vouchers", "year", district="Нигде") == []


def test_r28_each_voucher_stands_where_every_list_has_it(world: None) -> None:
    """Held to `vouchers.facts.with_state`, which the operator's list says."""
    listed = dict(
        with_state(Voucher.objects.all(), today()).order_by().values_list("validity").annotate(n=Count("pk"))
    )
    (line,) = lines("vouchers")
    valid = sum(listed.get(one, 0) for one in (Validity.FRESH, Validity.HALF, Validity.EXPIRING))
    told = (line["used"], line["valid"], line["expired"], line["annulled"])
    assert told == (listed[Validity.USED], valid, listed[Validity.EXPIRED], listed[Validity.ANNULLED])
    assert sum(told) == line["issued"] == 5
