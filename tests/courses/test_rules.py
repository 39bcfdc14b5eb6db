"""Who may take a seat, and why not: the table that a lawyer could read."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from courses.enrolling import reasons
from courses.enrolling.rules import judge, may_enrol
from courses.known import ActiveSeat, Standing
from courses.states import Funding
from lib.reasons import Obstacle
from staff.states import Kind
from tests.courses.known import (
    MATHS,
    PHYSICS,
    TODAY,
    block,
    catalogue,
    course,
    held,
    offer,
    post,
    voucher,
    worker,
)
from vouchers.states import BlockKind

DAY = timedelta(days=1)


def rules_of(
    standing: Standing, group, on: date = TODAY, known=None, employment_id: int | None = None
) -> list[str]:
    known = known or catalogue(group.course)
    return [reason.rule for reason in may_enrol(standing, group, on, known, employment_id)]


@pytest.mark.parametrize(
    ("issued", "first_day", "rules"),
    [
        # «Ранее или совпадает с датой окончания срока действия»: the last day is included.
        (date(2026, 3, 10), date(2027, 3, 9), []),
        (date(2026, 3, 10), date(2027, 3, 10), []),
        (date(2026, 3, 10), date(2027, 3, 11), ["R28"]),
        # Issued on 29.02: valid through 28.02 of the common year.
        (date(2024, 2, 29), date(2025, 2, 28), []),
        (date(2024, 2, 29), date(2025, 3, 1), ["R28"]),
        # Issued on 28.02 before a leap year: the same number, not the end of the month.
        (date(2023, 2, 28), date(2024, 2, 28), []),
        (date(2023, 2, 28), date(2024, 2, 29), ["R28"]),
        # The day of issue is included too; a group that begins before it is not paid.
        (date(2026, 3, 10), date(2026, 3, 10), []),
        (date(2026, 3, 10), date(2026, 3, 9), ["R28"]),
    ],
)
def test_r28_the_groups_first_day_and_the_vouchers_term(
    issued: date, first_day: date, rules: list[str]
) -> None:
    on = first_day - DAY
    group = offer(starts_on=first_day, registration_from=on, registration_until=on)
    assert rules_of(worker(voucher(issued_on=issued)), group, on) == rules


def test_r28_the_end_of_the_group_does_not_matter() -> None:
    last = voucher(issued_on=date(2026, 3, 10)).valid_until
    group = offer(starts_on=last, ends_on=last + 90 * DAY)
    assert rules_of(worker(voucher(issued_on=date(2026, 3, 10))), group) == []


def test_r28_the_refusal_names_the_last_day_and_the_next_voucher() -> None:
    group = offer(starts_on=date(2027, 3, 11))
    [reason] = may_enrol(worker(voucher(issued_on=date(2026, 3, 10))), group, TODAY, catalogue(group.course))
    assert "по 10.03.2027 включительно" in reason.text
    assert "11.03.2027" in reason.text
    assert "следующий возможен с 10.03.2029" in reason.text


@pytest.mark.parametrize("funding", [Funding.STATE, Funding.PAID])
def test_r32_other_fundings_need_no_voucher_and_touch_none(funding: Funding) -> None:
    group = offer(course(hours=500), funding=funding)
    assert rules_of(worker(), group) == []
    verdict = judge(worker(voucher()), group, TODAY, catalogue())
    assert (verdict.voucher, verdict.block) == (None, None)


def test_r28_without_a_voucher_the_group_is_closed() -> None:
    assert rules_of(worker(), offer()) == ["R28"]


@pytest.mark.parametrize(
    ("on", "rules"),
    [(TODAY - DAY, ["R36"]), (TODAY, []), (TODAY + 5 * DAY, []), (TODAY + 6 * DAY, ["R36"])],
)
def test_r36_the_registration_window_includes_both_its_days(on: date, rules: list[str]) -> None:
    group = offer(registration_from=TODAY, registration_until=TODAY + 5 * DAY, funding=Funding.PAID)
    assert rules_of(worker(), group, on) == rules


def test_r36_before_the_window_the_first_day_is_named() -> None:
    group = offer(registration_from=TODAY + DAY, funding=Funding.PAID)
    [reason] = may_enrol(worker(), group, TODAY, catalogue())
    assert reason.first_day == TODAY + DAY


@pytest.mark.parametrize(("days", "begun"), [(1, False), (0, True), (-1, True)])
def test_r36_a_group_is_closed_from_its_first_day(days: int, begun: bool) -> None:
    group = offer(starts_on=TODAY + days * DAY, registration_until=TODAY + 9 * DAY, funding=Funding.PAID)
    assert bool(rules_of(worker(), group)) is begun


def test_r36_no_seats() -> None:
    assert rules_of(worker(), offer(seats=25, taken=24, funding=Funding.PAID)) == []
    assert rules_of(worker(), offer(seats=25, taken=25, funding=Funding.PAID)) == ["R36"]


def test_r43_after_registration_nobody_is_told_to_come_back_for_a_seat() -> None:
    over = offer(seats=25, taken=25, registration_until=TODAY - DAY, funding=Funding.PAID)
    assert [reason.why for reason in may_enrol(worker(), over, TODAY, catalogue())] == [
        reasons.registration_over
    ]


def test_r36_a_second_seat_in_the_group_is_not_needed() -> None:
    group = offer(funding=Funding.PAID)
    seat = ActiveSeat(7, group.group_id, "Он же", MATHS, "", group.starts_on, group.ends_on)
    verdict = judge(worker(held=(seat,)), group, TODAY, catalogue())
    assert (verdict.open, verdict.held) == (False, seat)


def test_r35_a_programme_taken_off_the_list() -> None:
    assert rules_of(worker(), offer(course(on_offer=False), funding=Funding.PAID)) == ["R35"]


def test_r29_the_smallest_free_block_of_the_kind_that_holds_the_hours() -> None:
    small, large, other = block(24), block(72), block(18, BlockKind.INVARIANT)
    for hours, expected in [(18, small), (24, small), (25, large), (72, large)]:
        group = offer(course(MATHS, hours=hours))
        assert judge(worker(voucher(other, large, small)), group, TODAY, catalogue()).block == expected


@pytest.mark.parametrize(
    ("blocks", "words"),
    [
        ((block(18, BlockKind.INVARIANT),), "нет вариативного блока"),
        ((block(taken="Цифровой класс"),), "уже использован: «Цифровой класс»"),
        ((block(taken="А"), block(taken="Б")), "уже использованы: «А», «Б»"),
        ((block(24),), "В программе 36 ч, а в свободном блоке чека — 24 ч"),
    ],
)
def test_r29_why_no_block_pays(blocks, words: str) -> None:
    group = offer(course(MATHS))
    [reason] = may_enrol(worker(voucher(*blocks)), group, TODAY, catalogue(group.course))
    assert (reason.rule, words in reason.text) == ("R29", True), reason.text


@pytest.mark.parametrize(
    ("first", "days", "rules"),
    [
        # The group is 23–27 December 2026; both its ends are days of training.
        (date(2026, 12, 18), 5, []),
        (date(2026, 12, 18), 6, ["R18"]),
        (date(2026, 12, 25), 1, ["R18"]),
        (date(2026, 12, 27), 9, ["R18"]),
        (date(2026, 12, 28), 9, []),
    ],
)
@pytest.mark.parametrize("funding", Funding)
def test_r18_two_positions_never_at_the_same_time(funding, first: date, days: int, rules: list[str]) -> None:
    group = offer(starts_on=date(2026, 12, 23), funding=funding)
    standing = worker(voucher(), held=(held(PHYSICS, first, days),))
    assert rules_of(standing, group) == rules


def test_r18_the_same_position_may_overlap() -> None:
    group = offer(funding=Funding.PAID)
    assert rules_of(worker(held=(held(MATHS, group.starts_on),)), group) == []


@pytest.mark.parametrize(
    ("funding", "kind", "pedagogical", "rules"),
    [
        (Funding.STATE, Kind.EXTERNAL, False, ["R33"]),
        (Funding.STATE, Kind.EXTERNAL, True, []),
        (Funding.STATE, Kind.MAIN, False, []),
        (Funding.PAID, Kind.EXTERNAL, False, []),
    ],
)
def test_r33_a_part_timer_on_state_assignment(funding, kind, pedagogical, rules: list[str]) -> None:
    standing = worker(posts=(post(kind=kind, pedagogical=pedagogical),))
    assert rules_of(standing, offer(funding=funding)) == rules


def test_r33_is_about_the_worker_a_pedagogical_main_job_is_enough() -> None:
    main, second = post(), post(PHYSICS, training=False, kind=Kind.EXTERNAL, pedagogical=False)
    group = offer(funding=Funding.STATE)
    assert rules_of(worker(posts=(main, second)), group, employment_id=second.employment_id) == []


def test_r15_no_confirmed_workplace_and_with_whom_it_waits() -> None:
    nobody, waiting = worker(posts=()), worker(posts=(), awaited=("Школа № 12",))
    group = offer(funding=Funding.PAID)
    assert rules_of(nobody, group) == ["R15"]
    [reason] = may_enrol(waiting, group, TODAY, catalogue())
    assert "Школа № 12" in reason.text


def test_r17_the_voucher_goes_to_the_training_position() -> None:
    maths, physics = post(training=False), post(PHYSICS)
    verdict = judge(worker(voucher(), posts=(maths, physics)), offer(), TODAY, catalogue())
    assert verdict.post == physics
    assert rules_of(worker(voucher(), posts=(maths,)), offer()) == ["R17"]


def test_r17_other_fundings_take_any_confirmed_position() -> None:
    maths, physics = post(), post(PHYSICS, training=False)
    group = offer(funding=Funding.STATE)
    standing = worker(posts=(maths, physics))
    assert judge(standing, group, TODAY, catalogue()).posts == (maths, physics)
    assert judge(standing, group, TODAY, catalogue(), physics.employment_id).post == physics
    assert rules_of(standing, group, employment_id=999) == ["R17"]


def test_r18_with_two_positions_the_one_that_may_is_offered() -> None:
    maths, physics = post(), post(PHYSICS, training=False)
    group = offer(funding=Funding.STATE)
    verdict = judge(
        worker(posts=(maths, physics), held=(held(PHYSICS, group.starts_on),)), group, TODAY, catalogue()
    )
    assert (verdict.open, verdict.posts) == (True, (physics,))


def test_r43_all_reasons_at_once_in_the_memos_order_each_with_a_next_step() -> None:
    group = offer(course(hours=72), seats=1, taken=1, registration_from=TODAY + DAY)
    standing = worker(voucher(), held=(held(PHYSICS, group.starts_on),))
    found = may_enrol(standing, group, TODAY, catalogue(group.course))
    assert [reason.rule for reason in found] == ["R36", "R36", "R18", "R29"]
    assert [reason.obstacle for reason in found if not reason.next_step] == [Obstacle.LASTING]
    assert found[2].paragraph.startswith("Памятка, «Совмещение и совместительство»")
    assert found[3].paragraph.startswith("Памятка, «Именной образовательный чек»")
