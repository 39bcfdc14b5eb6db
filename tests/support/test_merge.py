"""R40: two records of one person become one, and nothing is lost."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from courses.models import Enrolment
from home.invariants import every_check
from letters.models import Letter
from lib.dates import today
from lib.reasons import Refused
from staff.models import Attestation, Employment
from staff.scopes import somebodys
from support.merging import facts
from support.merging.actions import merge_workers
from support.models import Ticket
from tests.support.merging import answered, merged, seat, twins
from vouchers.actions import issue_voucher
from vouchers.models import Voucher

pytestmark = pytest.mark.django_db


def broken() -> list[str]:
    """But for the histories: what a factory makes has none."""
    checks = [one for one in every_check() if one.rule != "R42"]
    return [f"{one.sentence}: {one.violations()[1]}" for one in checks if one.violations()[0]]


def test_r40_everything_goes_to_the_record_that_remains(gleb: Any) -> None:
    one, other = twins()
    voucher = issue_voucher(other, by=gleb)
    held = seat(other)
    ticket = Ticket.objects.create(kind="other", email="a@example.ru", worker=other, author=other.user)
    kept = one.user
    merge = merged(one, other, gleb, account=str(one.user_id))
    one.refresh_from_db()
    other.refresh_from_db()
    assert (other.merged_into, other.user, one.user) == (one, None, kept)
    assert {Voucher.objects.get().worker, Enrolment.objects.get().worker} == {one}
    assert Employment.objects.current().filter(worker=one).count() == 2
    ticket.refresh_from_db()
    assert (ticket.worker, ticket.author) == (one, one.user)
    assert not merge.shut.is_active  # type: ignore[union-attr]
    assert (voucher.pk, held.pk) == (Voucher.objects.get().pk, Enrolment.objects.get().pk)
    assert broken() == []


def test_r40_the_account_and_the_data_are_those_that_the_operator_chose(gleb: Any) -> None:
    one, other = twins(last_name="Соколова")
    snils, kept, shut = other.snils, other.user, one.user
    asked = {ask.name for ask in facts.questions(one, other)}
    assert {"full_name", "snils", "account", "training"} <= asked
    merged(one, other, gleb, account=str(other.user_id), full_name=str(other.pk), snils=str(other.pk))
    one.refresh_from_db()
    assert (one.last_name, one.snils, one.user) == ("Соколова", snils, kept)
    letters = Letter.objects.filter(kind="support/merged")
    assert {letter.recipient for letter in letters} == {kept.email, shut.email}


def test_r40_nothing_is_decided_for_the_operator(gleb: Any) -> None:
    one, other = twins()
    answers = answered(one, other)
    del answers["account"]
    with pytest.raises(Refused, match="С какой почтой"):
        merge_workers(one, other, answers, by=gleb, why="паспорт один")
    with pytest.raises(Refused, match="по чему видно"):
        merge_workers(one, other, answered(one, other), by=gleb, why=" ")
    with pytest.raises(Refused, match="одна и та же"):
        merge_workers(one, one, {}, by=gleb, why="паспорт один")


def test_r40_a_second_click_finds_it_done(gleb: Any) -> None:
    one, other = twins()
    first = merged(one, other, gleb)
    assert merge_workers(one, other, {}, by=gleb, why="ещё раз") == first
    with pytest.raises(Refused, match="уже объединена"):
        merge_workers(other, one, {}, by=gleb, why="наоборот")


def test_r40_nothing_is_written_of_a_record_that_was_closed(gleb: Any) -> None:
    one, other = twins()
    merged(one, other, gleb)
    other.refresh_from_db()
    with pytest.raises(Refused, match="объединена с записью"):
        somebodys([other])
    with pytest.raises(Refused, match="объединена с записью"):
        issue_voucher(other, by=gleb)


def test_r40_what_both_records_say_is_kept_once(gleb: Any) -> None:
    one, other = twins()
    position = one.employments.get().position
    for worker in (one, other):
        Attestation.objects.create(
            worker=worker, position=position, category="first", on=today() - timedelta(days=400)
        )
    merged(one, other, gleb)
    assert [told.worker for told in Attestation.objects.order_by("pk")] == [one, other]
    assert broken() == []
