"""R31: what may become of a course of an annulled voucher, without a database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from courses.states import Funding
from vouchers import reasons
from vouchers.known import Block, Choice, Issued, Use
from vouchers.rules import could_move, may_annul
from vouchers.states import BlockKind, BlockState, Fate, KeptAs

DAY = date(2026, 4, 6)
USE = Use(
    BlockState.PASSED,
    1,
    1,
    BlockKind.VARIATIVE,
    "Урок",
    "ИРО",
    36,
    DAY,
    DAY,
    profile=True,
    said="Курс пройден",
)
FREE = Block(5, 2, BlockKind.VARIATIVE, "Вариативный блок", 36)
SPENT = Block(4, 1, BlockKind.INVARIANT, "Инвариантный блок", 18, use=replace(USE, record_id=9, block_id=4))
OTHER = Issued(2, "Э-2", date(2026, 3, 10), position_id=7, blocks=(SPENT, FREE))
MOVE = Choice(Fate.MOVE, 5)


def voucher(*uses: Use) -> Issued:
    blocks = (Block(n, n, use.kind, "Блок", 36, use=use) for n, use in enumerate(uses, start=1))
    return Issued(1, "Э-1", date(2026, 3, 1), position_id=7, blocks=tuple(blocks))


def found(use: Use, choice: Choice | None, *others: Issued, why: str = "дубль") -> list[object]:
    choices = {use.key: choice} if choice else {}
    return [reason.why for reason in may_annul(voucher(use), choices, others, why)]


def test_r31_every_course_is_decided_and_the_reason_said() -> None:
    assert found(USE, None) == [reasons.say_what_becomes]
    assert found(USE, Choice(Fate.PAID), why=" ") == [reasons.why_is_missing]
    assert may_annul(voucher(), {}, [], "дубль") == []


@pytest.mark.parametrize(
    ("state", "possible"),
    [
        (BlockState.HELD, {Fate.RELEASE}),
        (BlockState.PASSED, {Fate.STATE, Fate.PAID}),
        (BlockState.ON_PAPER, {Fate.STATE, Fate.PAID, Fate.WRONG}),
    ],
)
def test_r31_what_is_possible_follows_from_how_far_the_course_is(
    state: BlockState, possible: set[Fate]
) -> None:
    use = replace(USE, state=state)
    assert {fate for fate in set(Fate) - {Fate.MOVE} if not found(use, Choice(fate))} == possible
    assert found(use, MOVE, OTHER) == []


@pytest.mark.parametrize(
    ("use", "other"),
    [
        (USE, replace(OTHER, blocks=(SPENT,))),
        (replace(USE, hours=37), OTHER),
        (replace(USE, kind=BlockKind.INVARIANT), OTHER),
        (replace(USE, starts_on=date(2026, 3, 9)), OTHER),
        (replace(USE, starts_on=date(2027, 3, 11)), OTHER),
    ],
)
def test_r28_r29_what_does_not_fit_is_not_moved(use: Use, other: Issued) -> None:
    assert list(could_move(use, [other])) == []
    assert found(use, MOVE, other) == [reasons.does_not_fit]


@pytest.mark.parametrize("starts_on", [date(2026, 3, 10), date(2027, 3, 10)])
def test_r28_both_ends_of_the_other_vouchers_year_are_in_it(starts_on: date) -> None:
    assert found(replace(USE, starts_on=starts_on), MOVE, OTHER) == []


def test_r29_two_courses_do_not_go_to_one_block() -> None:
    second = replace(USE, state=BlockState.ON_PAPER)
    both = dict.fromkeys((USE.key, second.key), MOVE)
    why = [one.why for one in may_annul(voucher(USE, second), both, [OTHER], "дубль")]
    assert reasons.one_course_a_block in why


def test_r30_the_last_free_block_is_not_filled_without_a_profile_course() -> None:
    ordinary = replace(USE, profile=False)
    bare = replace(OTHER, blocks=(replace(SPENT, use=ordinary), FREE))
    assert found(USE, MOVE, bare) == []
    assert found(ordinary, MOVE, bare) == [reasons.profile_would_be_lost]
    assert found(USE, MOVE, replace(bare, position_id=8)) == [reasons.profile_would_be_lost]
    assert found(ordinary, MOVE, replace(bare, blocks=(*bare.blocks, replace(FREE, id=6)))) == []


def test_r32_kept_as_says_what_funding_says() -> None:
    assert {one.value: one.label for one in KeptAs} == {
        one.value: one.label for one in (Funding.STATE, Funding.PAID)
    }
