"""R31: the right voucher can be recorded only after the wrong one is annulled (R26); its courses follow it then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from courses.states import Seat
from letters.models import Letter
from lib.dates import format_date, today
from lib.reasons import Refused
from organizations.models import Responsible
from staff.models import Worker
from tests import factories
from tests.courses.test_annulling import WHY, course, orphans
from tests.vouchers.test_statement import taken
from vouchers import facts, reasons
from vouchers.actions import annul_voucher, record_paper_voucher
from vouchers.kept.actions import move_kept
from vouchers.kept.facts import kept, places
from vouchers.known import Choice
from vouchers.models import PaperCourse, Voucher
from vouchers.states import Fate, Medium

pytestmark = pytest.mark.django_db
BEGAN = today() - timedelta(days=60)


@pytest.fixture
def wrong(anna: Worker) -> Voucher:
    """A paper voucher typed with a wrong day: a course of the system and one copied from paper stand on it."""
    issued_on = today() - timedelta(days=330)
    made: Voucher = factories.VoucherFactory(
        worker=anna, medium=Medium.PAPER, number="А-1", issued_on=issued_on
    )
    group = factories.CourseGroupFactory(starts_on=BEGAN, ends_on=BEGAN, registration_from=issued_on)
    taken(made, 2, Seat.FINISHED, group=group, profile=True)
    copied = factories.copied("Урок у доски", 36, BEGAN, BEGAN, certificate_number="77-04")
    copied.block = made.blocks.get(order=3)
    copied.save()
    return made


@pytest.fixture
def right(wrong: Voucher, gleb: User, boris: Responsible) -> Voucher:
    """What the Responsible records after the annulment."""
    choices = {use.key: Choice(Fate.STATE) for use in facts.issued(wrong).uses}
    annul_voucher(wrong, by=gleb, why=WHY, choices=choices)
    on = today() - timedelta(days=300)
    return record_paper_voucher(wrong.worker, number="А-2", issued_on=on, taken={}, by=boris.user)


def test_r31_kept_courses_move_to_the_right_voucher(wrong: Voucher, right: Voucher, gleb: User) -> None:
    first, second = kept(wrong)
    to = {first: right.blocks.get(order=2).pk, second: right.blocks.get(order=3).pk}
    done = move_kept(wrong, to, by=gleb, why=WHY)
    assert [one.where for one in done] == [f"перенесён в чек № А-2 от {format_date(right.issued_on)}"] * 2
    seat, paper = course(right), PaperCourse.objects.get()
    assert (seat.voucher_block_id, seat.kept_as, seat.profile) == (to[first], "", True)
    assert (paper.block_id, paper.kept_as) == (to[second], "")
    assert [use.passed for use in facts.issued(right).uses] == [True, True]
    assert len(Letter.objects.get(kind="vouchers/courses_moved").context["courses"]) == 2
    assert orphans() == []
    # The second click finds nothing left to move.
    assert move_kept(wrong, to, by=gleb, why=WHY) == []
    assert Letter.objects.filter(kind="vouchers/courses_moved").count() == 1


def test_r31_only_where_it_fits_and_with_a_reason(wrong: Voucher, right: Voucher, gleb: User) -> None:
    first, _ = kept(wrong)
    with pytest.raises(Refused) as refused:
        move_kept(wrong, {first: right.blocks.get(order=1).pk}, by=gleb, why=" ")
    assert [one.why for one in refused.value.reasons] == [reasons.why_is_missing, reasons.does_not_fit]
    assert course(right).voucher_block is None


def test_r31_nothing_is_offered_while_there_is_no_other_voucher(wrong: Voucher, gleb: User) -> None:
    assert places(wrong) == {}
    choices = {use.key: Choice(Fate.PAID) for use in facts.issued(wrong).uses}
    annul_voucher(wrong, by=gleb, why=WHY, choices=choices)
    assert places(wrong) == {}


def test_r31_the_operator_moves_them_by_a_button_of_the_card(
    wrong: Voucher, right: Voucher, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    operator, page = signed_in(gleb), reverse("admin:vouchers_voucher_kept", args=[wrong.pk])
    assert page in operator.get(reverse("admin:vouchers_voucher_change", args=[wrong.pk])).text
    asked = operator.get(page).text
    assert "Урок у доски" in asked
    assert "Перенести в чек № А-2" in asked
    assert "Выберите чек хотя бы для одного курса" in operator.post(page, {"why": WHY}).text
    assert Voucher.objects.get(pk=right.pk).blocks.filter(enrolments=None).count() == 3
    first, _ = kept(wrong)
    answer = operator.post(page, {"why": WHY, f"course-{first}": right.blocks.get(order=3).pk}, follow=True)
    assert "Курсы перенесены" in answer.text
    assert course(right).voucher_block == right.blocks.get(order=3)
