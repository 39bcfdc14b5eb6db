"""«Один блок в чеке должен быть профильным» (R30)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courses.enrolling import rules
from courses.enrolling.rules import judge, may_enrol
from courses.known import Course, OnOffer
from tests.courses.known import MATHS, PHYSICS, TODAY, block, catalogue, course, offer, voucher, worker
from vouchers.known import Block, Issued
from vouchers.states import BlockKind

INVARIANT, VARIATIVE = BlockKind
OWN = course(MATHS)
FOREIGN = course(PHYSICS)
FOR_ALL = course(for_all_teachers=True)


def rules_of(blocks: tuple[Block, ...], taking: Course, known: OnOffer) -> list[str]:
    return [reason.rule for reason in may_enrol(worker(voucher(*blocks)), offer(taking), TODAY, known)]


def spent(*, profile: bool = False) -> Block:
    return block(taken="Пройденный курс", profile=profile)


@pytest.mark.parametrize(
    ("blocks", "taking", "rules"),
    [
        # The last free block goes to a profile course, unless one was taken already.
        ((spent(), block()), FOREIGN, ["R30"]),
        ((spent(), block()), OWN, []),
        ((spent(profile=True), block()), FOREIGN, []),
        # While another block stays that a profile programme fits, anything may be taken.
        ((block(), block()), FOREIGN, []),
        # One stays, but no profile programme fits it: of another kind, or too short.
        ((block(18, INVARIANT), block()), FOREIGN, ["R30"]),
        ((block(24), block(36)), FOREIGN, ["R30"]),
        # «Для учителей всех категорий» does not count while a programme of the position's own is on offer.
        ((spent(), block()), FOR_ALL, ["R30"]),
    ],
)
def test_r30_one_block_is_profile(blocks: tuple[Block, ...], taking: Course, rules: list[str]) -> None:
    assert rules_of(blocks, taking, catalogue(OWN, FOREIGN, FOR_ALL)) == rules


@pytest.mark.parametrize(
    ("blocks", "taking", "rules"),
    [
        ((spent(), block()), FOR_ALL, []),
        ((spent(), block()), FOREIGN, ["R30"]),
        ((block(), block()), FOREIGN, []),
    ],
)
def test_r30_where_none_is_profile_those_for_all_teachers_count(
    blocks, taking: Course, rules: list[str]
) -> None:
    assert rules_of(blocks, taking, catalogue(FOREIGN, FOR_ALL)) == rules


def test_r30_nothing_on_offer_would_do_then_only_the_last_block_is_kept() -> None:
    known = catalogue(FOREIGN)
    assert rules_of((block(), block()), FOREIGN, known) == []
    assert rules_of((spent(), block()), FOREIGN, known) == ["R30"]


def test_r30_the_refusal_lists_what_would_do() -> None:
    group = offer(FOREIGN)
    known = catalogue(OWN, FOREIGN, *(course(MATHS, hours=24) for _ in range(6)))
    [reason] = may_enrol(worker(voucher(spent(), block())), group, TODAY, known)
    assert reason.next_step.count("«") == 5
    assert reason.next_step.endswith("и ещё 2.")
    [reason] = may_enrol(worker(voucher(spent(), block())), group, TODAY, catalogue(FOREIGN, FOR_ALL))
    assert FOR_ALL.title in reason.next_step
    assert "для учителей всех категорий" in reason.text


def test_r30_the_vouchers_position_decides_and_the_enrolment_remembers() -> None:
    assert judge(worker(voucher(block())), offer(OWN), TODAY, catalogue(OWN)).profile
    assert not judge(worker(voucher(block(), block())), offer(FOREIGN), TODAY, catalogue(OWN)).profile


kinds = st.sampled_from(list(BlockKind))
hours = st.sampled_from([18, 24, 36, 72])
blocks_ = st.lists(st.builds(block, hours, kinds), min_size=1, max_size=4)
courses_ = st.lists(
    st.builds(
        lambda profile, for_all, hours, kind: course(
            *profile, hours=hours, kind=kind, for_all_teachers=for_all
        ),
        st.sets(st.sampled_from([MATHS, PHYSICS])),
        st.booleans(),
        hours,
        kinds,
    ),
    min_size=1,
    max_size=6,
)


def take(cheque: Issued, taking: Course, known: OnOffer) -> Issued:
    """Enrol when the rules allow it."""
    verdict = judge(worker(cheque), offer(taking), TODAY, known)
    if not verdict.open:
        return cheque
    after = tuple(
        block(one.hours, one.kind, taking.title, verdict.profile, id=one.id) if one == verdict.block else one
        for one in cheque.blocks
    )
    return replace(cheque, blocks=after)


@settings(max_examples=300, deadline=None)
@given(blocks_, courses_, st.lists(st.integers(0, 5), max_size=12))
def test_r30_never_a_full_voucher_without_a_profile_course(
    blocks, courses: list[Course], picks: list[int]
) -> None:
    """Whatever is picked in whatever order; and what could be done at first stays possible to the end."""
    known, cheque = OnOffer(tuple(courses)), voucher(*blocks)

    def possible(now: Issued) -> bool:
        return now.has_profile or any(any(known.would_do(one, MATHS)) for one in now.free)

    at_first = possible(cheque)
    for pick in picks:
        cheque = take(cheque, courses[pick % len(courses)], known)
        assert cheque.free or cheque.has_profile
        assert possible(cheque) or not at_first


def test_control_without_the_rule_a_voucher_ends_without_a_profile_course(monkeypatch) -> None:
    known, cheque = catalogue(OWN, FOREIGN), voucher(block(), block())
    monkeypatch.setattr(rules, "profile_lost", lambda *_: [])
    for _ in range(2):
        cheque = take(cheque, FOREIGN, known)
    assert not cheque.free
    assert not cheque.has_profile
