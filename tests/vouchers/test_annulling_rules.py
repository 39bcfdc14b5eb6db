"""R31: what may become of a course of an annulled voucher, without a database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from courses.states import Funding
from vouchers.annulling import reasons
from vouchers.annulling.known import Choice, FreeBlock, Other, Stage, Use
from vouchers.annulling.rules import could_move, may_annul
from vouchers.states import BlockKind, Fate, KeptAs

DAY = date(2026, 4, 6)
BLOCK = FreeBlock(5, BlockKind.VARIATIVE, "Вариативный блок", 36)
OTHER = Other("Э-2", date(2026, 3, 10), date(2027, 3, 10), (BLOCK,), has_profile=True, same_position=True)
USE = Use(
    "enrolment-1", Stage.CLOSED, 1, 1, BlockKind.VARIATIVE, "Урок", "ИРО", 36, DAY, DAY, True, "Курс пройден"
)
MOVE = Choice(Fate.MOVE, 5)


def found(use: Use, choice: Choice | None, *others: Other, why: str = "дубль") -> list[object]:
    choices = {use.key: choice} if choice else {}
    return [reason.why for reason in may_annul([use], choices, others, why)]


def test_r31_every_course_is_decided_and_the_reason_said() -> None:
    assert found(USE, None) == [reasons.say_what_becomes]
    assert found(USE, Choice(Fate.PAID), why=" ") == [reasons.why_is_missing]
    assert may_annul([], {}, [], "дубль") == []


@pytest.mark.parametrize(
    ("stage", "possible"),
    [
        (Stage.HELD, {Fate.RELEASE}),
        (Stage.CLOSED, {Fate.STATE, Fate.PAID}),
        (Stage.ON_PAPER, {Fate.STATE, Fate.PAID, Fate.WRONG}),
    ],
)
def test_r31_what_is_possible_follows_from_how_far_the_course_is(stage: Stage, possible: set[Fate]) -> None:
    use = replace(USE, stage=stage)
    assert {fate for fate in set(Fate) - {Fate.MOVE} if not found(use, Choice(fate))} == possible
    assert found(use, MOVE, OTHER) == []


@pytest.mark.parametrize(
    ("use", "other"),
    [
        (USE, replace(OTHER, free=())),
        (replace(USE, hours=37), OTHER),
        (replace(USE, kind=BlockKind.INVARIANT), OTHER),
        (replace(USE, starts_on=date(2026, 3, 9)), OTHER),
        (replace(USE, starts_on=date(2027, 3, 11)), OTHER),
    ],
)
def test_r28_r29_what_does_not_fit_is_not_moved(use: Use, other: Other) -> None:
    assert list(could_move(use, [other])) == []
    assert found(use, MOVE, other) == [reasons.does_not_fit]


@pytest.mark.parametrize("starts_on", [date(2026, 3, 10), date(2027, 3, 10)])
def test_r28_both_ends_of_the_other_vouchers_year_are_in_it(starts_on: date) -> None:
    assert found(replace(USE, starts_on=starts_on), MOVE, OTHER) == []


def test_r29_two_courses_do_not_go_to_one_block() -> None:
    second = replace(USE, key="paper-1")
    why = [
        one.why for one in may_annul([USE, second], dict.fromkeys((USE.key, second.key), MOVE), [OTHER], "д")
    ]
    assert reasons.one_course_a_block in why


def test_r30_the_last_free_block_is_not_filled_without_a_profile_course() -> None:
    bare = replace(OTHER, has_profile=False)
    assert found(USE, MOVE, bare) == []
    assert found(replace(USE, profile=False), MOVE, bare) == [reasons.profile_would_be_lost]
    assert found(USE, MOVE, replace(bare, same_position=False)) == [reasons.profile_would_be_lost]
    two = replace(bare, free=(BLOCK, replace(BLOCK, id=6)))
    assert found(replace(USE, profile=False), MOVE, two) == []


def test_r32_kept_as_says_what_funding_says() -> None:
    assert {one.value: one.label for one in KeptAs} == {
        one.value: one.label for one in (Funding.STATE, Funding.PAID)
    }
