"""R19, R31: certificates of earlier and of paper vouchers are in «Мои курсы», on the card and on the home."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client

from accounts.models import User
from courses.models import Certificate
from courses.states import Seat
from home.facts.overview import overview
from home.rules import path
from lib.dates import now, today
from organizations.models import Responsible
from staff.models import Worker
from tests import factories
from tests.courses.edits import changed
from tests.factories import copied
from tests.vouchers.test_statement import taken
from ui.templatetags.steps import Step
from vouchers import actions
from vouchers.models import Voucher

pytestmark = pytest.mark.django_db
PAPER = copied("Урок у доски", 36, date(2021, 4, 1), date(2021, 4, 5), certificate_number="77-04")


@pytest.fixture
def paper(anna: Worker, boris: Responsible) -> Voucher:
    return actions.record_paper_voucher(
        anna, number="001", issued_on=date(2021, 3, 10), taken={2: PAPER}, by=boris.user
    )


def certificates(worker: Worker) -> str:
    return path(overview(worker), today())[-1].hint


@pytest.mark.parametrize(
    ("address", "who"), [("/cabinet/courses/", "anna"), ("/organization/workers/{}/", "boris")]
)
def test_r31_a_course_of_a_paper_voucher_is_in_the_history(
    paper: Voucher, boris: Responsible, signed_in: Callable[[User], Client], address: str, who: str
) -> None:
    user = boris.user if who == "boris" else paper.worker.user
    html = signed_in(user).get(address.format(paper.worker_id)).content.decode()
    for said in ["Урок у доски", "Центр развития образования", "77-04", "Бумажный чек № 001"]:
        assert said in html
    changed(paper, annulled_at=now())
    assert "Урок у доски" not in signed_in(user).get(address.format(paper.worker_id)).content.decode()


def test_r19_certificates_of_earlier_vouchers_stay_counted_when_a_new_course_begins(
    anna: Worker, paper: Voucher
) -> None:
    assert certificates(anna).startswith("Всего 1 удостоверение.")
    current = factories.VoucherFactory(worker=anna)
    assert certificates(anna).startswith("Всего 1 удостоверение.")
    taken(current, 1, Seat.FINISHED)
    taken(current, 2)
    assert certificates(anna) == (
        "Всего 2 удостоверения. Следующее появится здесь, когда группа закончит обучение."
    )


def test_r38_a_course_finished_without_a_certificate_still_waits_for_it(anna: Worker) -> None:
    voucher = factories.VoucherFactory(worker=anna, issued_on=today() - timedelta(days=100))
    for order in (1, 2, 3):
        taken(voucher, order, Seat.FINISHED)
    *_, study, last = path(overview(anna), today())
    assert (study.state, last.state, last.hint) == (Step.DONE, Step.DONE, "Всего 3 удостоверения.")
    Certificate.objects.first().delete()
    assert path(overview(anna), today())[-1].state == Step.WAITING


def test_r31_a_spent_paper_voucher_is_a_path_walked(anna: Worker, boris: Responsible) -> None:
    """Until now its home said «Сначала выберите курс»."""
    issued = today() - timedelta(days=200)
    course = copied("Урок", 18, issued, issued, profile=True, certificate_number="5")
    actions.record_paper_voucher(
        anna, number="2", issued_on=issued, taken=dict.fromkeys((1, 2, 3), course), by=boris.user
    )
    assert [line.state for line in path(overview(anna), today())] == [Step.DONE] * 5


def test_r38_a_voucher_spent_on_a_course_not_finished_is_not_passed(anna: Worker) -> None:
    voucher = factories.VoucherFactory(worker=anna)
    for order in (1, 2, 3):
        taken(voucher, order, Seat.NOT_FINISHED)
    assert path(overview(anna), today())[3].state == Seat.NOT_FINISHED
