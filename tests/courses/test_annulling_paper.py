"""R31: a paper voucher recorded twice: what was copied from it is kept, moved, or was never there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from accounts.models import User
from lib.dates import add_years, today
from lib.reasons import Refused
from staff.models import Worker
from tests import factories
from tests.courses.test_annulling import WHY, orphans
from tests.factories import copied
from vouchers import facts
from vouchers.actions import annul_voucher
from vouchers.known import Choice
from vouchers.models import PaperCourse, Voucher
from vouchers.states import Fate, Medium

pytestmark = pytest.mark.django_db
BEGAN = today() - timedelta(days=30)


@pytest.fixture
def wrong_date(anna: Worker) -> Voucher:
    """Copied with a year four years too early, when the page did not compare the two dates yet (R28)."""
    issued_on = add_years(today(), -4)
    made: Voucher = factories.VoucherFactory(
        worker=anna, medium=Medium.PAPER, number="001", issued_on=issued_on
    )
    course = copied("Урок у доски", 36, BEGAN, BEGAN, profile=True, certificate_number="77-04")
    course.block = made.blocks.get(order=2)
    course.save()
    return made


@pytest.mark.parametrize(("fate", "kept"), [(Fate.STATE, 1), (Fate.PAID, 1), (Fate.WRONG, 0)])
def test_r31_a_copied_course_is_kept_or_was_a_mistake(
    wrong_date: Voucher, gleb: User, fate: Fate, kept: int
) -> None:
    (use,) = facts.issued(wrong_date).uses
    with pytest.raises(Refused):
        annul_voucher(wrong_date, by=gleb, why=WHY)
    annul_voucher(wrong_date, by=gleb, why=WHY, choices={use.key: Choice(fate)})
    assert PaperCourse.objects.for_worker(wrong_date.worker).count() == kept
    assert PaperCourse.objects.get().block.voucher == wrong_date
    assert orphans() == []


def test_r31_a_copied_course_moves_to_the_electronic_voucher(wrong_date: Voucher, gleb: User) -> None:
    right = factories.VoucherFactory(worker=wrong_date.worker, issued_on=today() - timedelta(days=60))
    (use,), target = facts.issued(wrong_date).uses, right.blocks.get(order=3)
    annul_voucher(wrong_date, by=gleb, why=WHY, choices={use.key: Choice(Fate.MOVE, target.pk)})
    moved = PaperCourse.objects.get()
    assert (moved.block, moved.kept_as, moved.profile) == (target, "", True)
    assert moved.history.first().history_change_reason == f"vouchers.annul_voucher: {WHY}"
    assert orphans() == []
