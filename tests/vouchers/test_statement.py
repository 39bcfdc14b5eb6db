"""The filled voucher: what was taken on each block, and the same state in Python as in SQL."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from courses.states import Funding, Seat
from lib.dates import now, today
from staff.models import Worker
from tests import factories
from vouchers.facts import with_state
from vouchers.models import PaperCourse, Voucher
from vouchers.statement import VoucherStatement, statement, statements
from vouchers.states import BlockState, Validity

pytestmark = pytest.mark.django_db


def taken(voucher: Voucher, order: int, state: Seat = Seat.ACTIVE, **kwargs: object) -> None:
    """An enrolment on the voucher's block, with a certificate where it was finished."""
    group = kwargs.pop("group", None) or factories.CourseGroupFactory(funding=Funding.VOUCHER)
    enrolment = factories.EnrolmentFactory(
        worker=voucher.worker,
        group=group,
        voucher_block=voucher.blocks.get(order=order),
        state=state,
        released_at=now() if state == Seat.RELEASED else None,
        **kwargs,
    )
    if state == Seat.FINISHED:
        factories.certificate(enrolment, f"63 {group.number}", group.ends_on)


def copied(voucher: Voucher, order: int) -> None:
    PaperCourse.objects.create(
        block=voucher.blocks.get(order=order),
        provider="Центр развития образования",
        programme="Современный урок",
        hours=36,
        starts_on=date(2026, 3, 2),
        ends_on=date(2026, 3, 6),
        certificate_number="77",
    )


def read(voucher: Voucher, on: date | None = None) -> VoucherStatement:
    return statement(Voucher.objects.with_blocks().get(pk=voucher.pk), on or today())


def test_r27_each_block_says_what_was_taken() -> None:
    voucher = factories.VoucherFactory()
    taken(voucher, 1, Seat.FINISHED)
    taken(voucher, 2, profile=True)
    filled = read(voucher)
    first, second, third = filled.lines
    assert first.use is not None
    assert first.use.provider == "Институт развития образования"
    assert (first.use.hours, first.use.certificate) == (
        36,
        f"№ 63 {first.use.group} от {first.use.ends_on:%d.%m.%Y}",
    )
    assert second.use is not None
    assert (second.use.certificate, second.state) == ("", BlockState.HELD)
    assert (third.use, third.state) == (None, BlockState.FREE)
    assert (filled.state, filled.progress, filled.has_profile, filled.usable) == (
        Validity.HALF,
        "Пройдено 36 из 90 часов, выбрано ещё 36",
        True,
        True,
    )


def test_r31_what_was_copied_from_paper_fills_a_block() -> None:
    voucher = factories.VoucherFactory()
    copied(voucher, 2)
    part = read(voucher).lines[1]
    assert part.use is not None
    assert (part.use.programme, part.use.certificate, part.state) == (
        "Современный урок",
        "№ 77",
        BlockState.ON_PAPER,
    )


def test_r37_a_released_seat_leaves_the_block_free() -> None:
    voucher = factories.VoucherFactory()
    taken(voucher, 1, Seat.RELEASED)
    assert read(voucher).lines[0].use is None


def test_r30_the_page_says_that_the_profile_block_is_still_needed() -> None:
    voucher = factories.VoucherFactory()
    assert read(voucher).profile_needed
    assert not read(voucher, on=voucher.valid_until + timedelta(days=1)).profile_needed
    taken(voucher, 1, profile=True)
    assert not read(voucher).profile_needed


def test_r28_after_the_last_day_the_free_blocks_are_not_free() -> None:
    voucher = factories.VoucherFactory()
    assert [part.state for part in read(voucher, on=voucher.valid_until).lines] == [BlockState.FREE] * 3
    after = read(voucher, on=voucher.valid_until + timedelta(days=1))
    assert ([part.state for part in after.lines], after.usable) == ([BlockState.UNUSED] * 3, False)


def vouchers_of_every_kind() -> list[Voucher]:
    """Each number of spent blocks (by enrolments and paper) × each border of the term × annulled or not."""
    made = []
    for days in (0, 335, 336, 365, 366, 367, 500):
        for spent in range(4):
            voucher = factories.VoucherFactory(issued_on=today() - timedelta(days=days))
            for order in range(1, spent + 1):
                copied(voucher, order) if order == 2 else taken(voucher, order)
            made.append(voucher)
    made.append(factories.VoucherFactory(annulled_at=now()))
    released = factories.VoucherFactory()
    taken(released, 1, Seat.RELEASED)
    return [*made, released]


def test_r28_lists_name_the_same_state_as_pages() -> None:
    made = vouchers_of_every_kind()
    listed = dict(with_state(Voucher.objects.all(), today()).values_list("pk", "validity"))
    pages = {filled.voucher.pk: filled.state for filled in statements(Voucher.objects.with_blocks(), today())}
    assert listed == pages
    assert set(pages.values()) == set(Validity)
    for state in Validity:
        found = with_state(Voucher.objects.all(), today()).filter(validity=state).values_list("pk", flat=True)
        assert set(found) == {pk for pk, one in pages.items() if one == state}
    assert len(pages) == len(made)


def test_filling_25_vouchers_asks_as_often_as_filling_one(anna: Worker) -> None:
    counts = []
    for number in (1, 24):
        for _ in range(number):
            taken(factories.VoucherFactory(), 1, Seat.FINISHED)
        with CaptureQueriesContext(connection) as queries:
            filled = statements(Voucher.objects.with_blocks(), today())
        assert len(filled) >= number
        counts.append(len(queries))
    assert counts == [3, 3]
