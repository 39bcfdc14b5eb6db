"""R27: «Что пройдено» is what ended well; a seat without an outcome and a course not finished stand apart."""

from datetime import timedelta

import pytest
from django.test import Client

from courses.states import Seat
from lib.dates import now, today
from staff.models import Worker
from tests import factories
from tests.vouchers.test_statement import copied, taken
from vouchers.models import Voucher
from vouchers.printing import _data
from vouchers.statement import VoucherStatement, statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def voucher(anna: Worker) -> Voucher:
    """All three blocks are spent: finished, not finished, and a seat ahead."""
    made: Voucher = factories.VoucherFactory(worker=anna, issued_on=today() - timedelta(days=60))
    for order, state in enumerate([Seat.FINISHED, Seat.NOT_FINISHED, Seat.ACTIVE], start=1):
        taken(made, order, state)
    return made


def read(voucher: Voucher) -> VoucherStatement:
    return statement(Voucher.objects.with_blocks().get(pk=voucher.pk), today())


def test_r27_hours_not_finished_are_not_passed(voucher: Voucher) -> None:
    filled = read(voucher)
    assert filled.progress == "Пройдено 36 из 90 часов, выбрано ещё 36, не окончено 36"
    assert [part.passed for part in filled.lines] == [True, False, False]
    assert "обучение не окончено" in filled.lines[1].what


def test_r27_the_printed_column_holds_only_what_was_passed(voucher: Voucher) -> None:
    said = _data(read(voucher), "http://x", now())
    assert [part["course"] is not None for part in said["parts"]] == [True, False, False]
    assert [part["state"] for part in said["parts"][1:]] == ["Не пройден", "Не пройден"]
    assert [part["outcome"] for part in said["pending"]] == [
        "Обучение не окончено",
        "Место в группе занято, итога ещё нет",
    ]
    assert "пройдено и выбрано" not in said["total"].lower()


def test_r31_what_was_taken_on_paper_is_passed() -> None:
    made = factories.VoucherFactory()
    copied(made, 2)
    assert read(made).progress == "Пройдено 36 из 90 часов"
    assert read(made).pending == ()


def test_r38_my_courses_keeps_the_unfinished_apart(voucher: Voucher) -> None:
    client = Client()
    client.force_login(voucher.worker.user, backend="allauth.account.auth_backends.AuthenticationBackend")
    html = client.get("/cabinet/courses/").content.decode()
    unfinished = read(voucher).lines[1].use
    assert unfinished is not None
    passed, apart = html.split("<h2>Пройдены</h2>")[1].split("<h2>Не окончены</h2>")
    assert unfinished.programme not in passed
    assert unfinished.programme in apart


def test_r28_an_ended_voucher_was_valid_and_is_not() -> None:
    made = factories.VoucherFactory()
    for days, label in ((0, "Действует по"), (1, "Действовал по")):
        shown = statement(
            Voucher.objects.with_blocks().get(pk=made.pk), made.valid_until + timedelta(days=days)
        )
        assert _data(shown, "http://x", now())["dates"][1] == [label, f"{made.valid_until:%d.%m.%Y}"]
