"""R31: a paper voucher recorded twice: what was copied from it is kept, moved, or was never there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from accounts.models import User
from lib.dates import add_years, today
from lib.reasons import Refused
from organizations.models import Responsible
from staff.models import Worker
from tests import factories
from tests.courses.test_annulling import WHY, orphans
from vouchers import facts
from vouchers.actions import Taken, annul_voucher, record_paper_voucher
from vouchers.known import Choice
from vouchers.models import PaperCourse, Voucher
from vouchers.states import Fate

pytestmark = pytest.mark.django_db
BEGAN = today() - timedelta(days=30)


@pytest.fixture
def wrong_date(anna: Worker, boris: Responsible) -> Voucher:
    """Copied with a year four years too early, so that it did not look like a double."""
    course = Taken("ЦРО", "Урок у доски", 36, BEGAN, BEGAN, True, "77-04", BEGAN)
    issued_on = add_years(today(), -4)
    made: Voucher = record_paper_voucher(
        anna, number="001", issued_on=issued_on, taken={2: course}, by=boris.user
    )
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
