"""What stands in the way, as its reader can act on it (R43)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from courses.enrolling import reasons
from courses.enrolling.rules import may_enrol
from courses.known import ActiveSeat
from lib.readers import Reader
from lib.reasons import Reason
from tests.courses.known import PHYSICS, TODAY, block, catalogue, offer, post, voucher, worker

OLD = voucher(issued_on=date(2023, 5, 25))
YOUNG = voucher(issued_on=date(2025, 5, 25))


def only(standing, group) -> Reason:
    [reason] = may_enrol(standing, group, TODAY, catalogue(group.course))
    return reason


def test_r28_when_three_years_have_passed_a_new_voucher_is_the_next_step_and_no_past_day_is_named() -> None:
    """It said «Выберите группу не позже 25.05.2024» two and a half years later."""
    reason = only(worker(OLD), offer())
    assert reason.why is reasons.new_voucher_first
    assert "действовал по 25.05.2024" in reason.text
    assert "уже сейчас" in reason.text
    link = reason.to(Reader.RESPONSIBLE).link
    assert link
    assert link.url == "/organization/workers/1/voucher/"


def test_r28_while_the_three_years_run_the_day_of_the_next_voucher_is_named() -> None:
    reason = only(worker(YOUNG), offer())
    assert (reason.why, reason.next_step, reason.link) == (reasons.voucher_over, "", None)
    assert "следующий возможен с 25.05.2028" in reason.text


def test_r28_no_voucher_is_promised_to_a_position_without_the_right() -> None:
    clerk = worker(posts=(post(entitled=False),))
    found = may_enrol(clerk, offer(), TODAY, catalogue())
    assert [one.why for one in found] == [reasons.no_voucher, reasons.not_entitled]
    assert not any("выдаёт" in one.next_step for one in found)


@pytest.mark.parametrize(
    ("led", "words"), [(True, "Ответственный вашей организации"), (False, "его сейчас нет")]
)
def test_r11_who_gives_the_voucher_is_somebody_who_exists(led: bool, words: str) -> None:
    assert words in only(worker(posts=(post(led=led),)), offer()).next_step


@pytest.mark.parametrize(
    ("starts_in", "named", "why"),
    [
        (20, True, reasons.two_positions),
        (0, True, reasons.other_position_studies),
        (20, False, reasons.other_position_studies),
    ],
)
def test_r18_the_other_seat_is_offered_for_giving_up_only_while_it_can_be(starts_in, named, why) -> None:
    starts_on = TODAY + timedelta(days=starts_in)
    seat = ActiveSeat(5, 6, "Курс", PHYSICS, "", starts_on, TODAY + timedelta(days=40), None, named)
    reason = only(worker(voucher(), held=(seat,)), offer())
    assert reason.why is why
    assert (reason.link.url if reason.link else "") == (
        "/cabinet/enrolments/5/release/" if why is reasons.two_positions else ""
    )


def test_r29_a_block_is_offered_for_freeing_only_while_its_seat_can_be_given_up() -> None:
    spent = block(taken="Курс")
    cheque = voucher(spent)
    ahead = TODAY + timedelta(days=3)
    seat = ActiveSeat(5, 6, "Курс", 1, "", ahead, ahead, spent.id)
    reason = only(worker(cheque, held=(seat,)), offer())
    assert reason.why is reasons.blocks_held
    assert reason.to(Reader.RESPONSIBLE).link
    begun = ActiveSeat(5, 6, "Курс", 1, "", TODAY, ahead, spent.id)
    assert only(worker(cheque, held=(begun,)), offer()).why is reasons.blocks_spent


def test_r30_a_title_with_braces_stays_a_title() -> None:
    reason = reasons.profile_first("Учитель", ["«Модуль {1}», 36 ч"], own=True)
    assert "«Модуль {1}», 36 ч" in reason.next_step
