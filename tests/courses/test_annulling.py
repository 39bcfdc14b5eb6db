"""R31: a voucher with courses on it is annulled as a double; each course goes where the operator decided."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest

from accounts.models import User
from courses.enrolling.my_courses import my_courses
from courses.models import Certificate, Enrolment
from courses.states import Seat
from home.invariants import every_check
from letters.models import Letter
from lib.dates import add_years, now, today
from lib.reasons import Refused
from staff.models import Worker
from tests import factories
from tests.vouchers.test_statement import taken
from vouchers import reasons
from vouchers.actions import annul_voucher
from vouchers.known import Choice
from vouchers.models import Annulment, PaperCourse, SettledCourse, Voucher
from vouchers.printing import voucher_pdf
from vouchers.statement import statement
from vouchers.states import Fate

pytestmark = pytest.mark.django_db
WHY = "Дубль, обращение № 7"


@pytest.fixture
def double(anna: Worker) -> Voucher:
    """A year old, for a year: the next one was issued on its last day, so that a course can stand on either."""
    made: Voucher = factories.VoucherFactory(
        worker=anna, issued_on=add_years(today(), -1) - timedelta(days=60), term_years=1
    )
    taken(made, 2, Seat.FINISHED, group=_group(made), profile=True)
    return made


def _group(voucher: Voucher, **said: object) -> object:
    ends_on = voucher.valid_until + timedelta(days=4)
    return factories.CourseGroupFactory(
        starts_on=voucher.valid_until, ends_on=ends_on, registration_from=voucher.issued_on, **said
    )


@pytest.fixture
def right(double: Voucher) -> Voucher:
    made: Voucher = factories.VoucherFactory(worker=double.worker, issued_on=double.next_possible_on)
    return made


def course(voucher: Voucher) -> Enrolment:
    found: Enrolment = Enrolment.objects.with_details().get(worker=voucher.worker)
    return found


def annul(voucher: Voucher, gleb: User, fate: Fate, block_id: int | None = None) -> Annulment:
    choices = {f"enrolment-{course(voucher).pk}": Choice(fate, block_id)}
    return annul_voucher(voucher, by=gleb, why=WHY, choices=choices)


def orphans() -> list[str]:
    checks = [check for check in every_check() if check.rule in {"R28", "R29", "R30", "R31", "R32"}]
    return [check.sentence for check in checks if check.violations()[0]]


def test_r31_undecided_it_is_refused_and_nothing_changes(double: Voucher, gleb: User) -> None:
    with pytest.raises(Refused) as refused:
        annul_voucher(double, by=gleb, why=WHY)
    assert [reason.why for reason in refused.value.reasons] == [reasons.say_what_becomes]
    assert course(double).voucher_block is not None
    assert not Annulment.objects.exists()


@pytest.mark.parametrize(
    ("fate", "label"), [(Fate.STATE, "Государственное задание"), (Fate.PAID, "Внебюджетная основа")]
)
def test_r31_kept_in_the_history_without_the_voucher(
    double: Voucher, gleb: User, fate: Fate, label: str
) -> None:
    annul(double, gleb, fate)
    kept = course(double)
    assert (kept.voucher_block, kept.paid_by, kept.seat) == (None, label, Seat.FINISHED)
    assert kept.certificate.number == Certificate.objects.get().number
    last = kept.history.first()
    assert (last.history_user, last.history_change_reason) == (gleb, f"vouchers.annul_voucher: {WHY}")
    settled = SettledCourse.objects.get(block__voucher=double)
    assert (settled.programme, settled.fate) == (kept.group.programme.title, fate)
    assert kept.certificate.number in settled.said
    assert orphans() == []


def test_r31_moved_to_the_other_vouchers_free_block(double: Voucher, right: Voucher, gleb: User) -> None:
    target = right.blocks.get(order=3)
    annul(double, gleb, Fate.MOVE, target.pk)
    moved = course(double)
    assert (moved.voucher_block, moved.kept_as, moved.profile) == (target, "", True)
    assert statement(Voucher.objects.with_blocks().get(pk=right.pk), today()).lines[2].passed
    assert orphans() == []


def test_r31_a_block_that_is_taken_or_not_the_workers_is_refused(
    double: Voucher, right: Voucher, gleb: User
) -> None:
    taken(right, 3, group=factories.CourseGroupFactory(starts_on=right.issued_on + timedelta(days=90)))
    strange = factories.VoucherFactory(issued_on=right.issued_on)
    for block in (right.blocks.get(order=3), right.blocks.get(order=1), strange.blocks.get(order=3)):
        with pytest.raises(Refused) as refused:
            seat = Enrolment.objects.get(voucher_block__voucher=double)
            choices = {f"enrolment-{seat.pk}": Choice(Fate.MOVE, block.pk)}
            annul_voucher(double, by=gleb, why=WHY, choices=choices)
        assert [reason.why for reason in refused.value.reasons] == [reasons.does_not_fit]
    assert not SettledCourse.objects.exists()


def test_r31_a_seat_without_an_outcome_is_released_with_its_letter(anna: Worker, gleb: User) -> None:
    voucher = factories.VoucherFactory(worker=anna)
    taken(voucher, 2)
    annul(voucher, gleb, Fate.RELEASE)
    seat = course(voucher)
    assert (seat.seat, seat.release_reason, seat.released_by) == (Seat.RELEASED, WHY, gleb)
    assert Letter.objects.get(kind="courses/released").context["freed"] == ""
    assert orphans() == []


def test_r31_the_annulled_voucher_says_what_stood_on_it_and_the_letter_too(
    double: Voucher, gleb: User
) -> None:
    annul(double, gleb, Fate.PAID)
    filled = statement(Voucher.objects.with_blocks().get(pk=double.pk), today())
    shown = filled.lines[1].use
    assert shown is not None
    assert "на внебюджетной основе" in shown.settled
    assert course(double).certificate.number in shown.no_certificate
    assert filled.progress == "Пройдено 0 из 90 часов"
    (said,) = Letter.objects.get(kind="vouchers/annulled").context["courses"]
    assert shown.programme in said
    shelf = my_courses(
        Enrolment.objects.with_details(), PaperCourse.objects.for_worker(double.worker), today()
    )
    assert len(shelf["passed"]) == 1


def test_r31_a_second_click_gets_the_first_answer(double: Voucher, gleb: User) -> None:
    first = annul(double, gleb, Fate.PAID)
    assert annul(double, gleb, Fate.STATE) == first
    assert course(double).kept_as == "paid"


def test_r31_the_annulled_voucher_is_printed_on_one_page(double: Voucher, gleb: User) -> None:
    annul(double, gleb, Fate.PAID)
    filled = statement(Voucher.objects.with_blocks().get(pk=double.pk), today())
    with pikepdf.open(BytesIO(voucher_pdf(filled, "http://localhost/cabinet/vouchers/1/", now()))) as made:
        assert len(made.pages) == 1
