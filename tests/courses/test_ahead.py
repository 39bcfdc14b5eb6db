"""What an enrolment leaves is said before the button (R30)."""

from __future__ import annotations

from courses.enrolling.forms import of_enrolment
from courses.enrolling.rules import judge, profile_ahead, stay_free
from courses.known import Course, OnOffer
from tests.courses.known import MATHS, PHYSICS, TODAY, block, catalogue, course, offer, voucher, worker
from vouchers.known import Block

OWN, ANOTHER = course(MATHS), course(MATHS, hours=24)
FOREIGN = course(PHYSICS)
KNOWN = catalogue(OWN, ANOTHER, FOREIGN)


def stays(blocks: tuple[Block, ...], taking: Course, known: OnOffer = KNOWN) -> str:
    group = offer(taking)
    verdict = judge(worker(voucher(*blocks)), group, TODAY, known)
    assert verdict.open
    return " ".join(of_enrolment(verdict, group, known, "", "/?whom=profile")[1])


def test_r30_one_block_stays_and_must_be_profile() -> None:
    said = stays((block(), block()), FOREIGN)
    assert "В чеке останется: вариативный блок, 36 часов. Группа должна начаться не позже 10.03.2027." in said
    assert 'Этот блок должен быть профильным: подойдут <a href="/?whom=profile">2 программы</a>.' in said


def test_r30_two_stay_and_one_of_them_must_be() -> None:
    assert "Один из этих блоков должен быть профильным" in stays((block(), block(), block()), FOREIGN)


def test_r30_nothing_is_owed_once_a_profile_course_is_taken() -> None:
    assert "профильным" not in stays((block(), block()), OWN)
    assert "профильным" not in stays((block(taken="Пройден", profile=True), block(), block()), FOREIGN)
    assert "Это последний блок чека" in stays((block(),), OWN)


def test_r30_none_on_offer_is_said_too() -> None:
    assert "таких программ в каталоге сейчас нет" in stays((block(), block()), FOREIGN, catalogue(FOREIGN))


def test_r30_what_is_owed_counts_each_programme_once() -> None:
    verdict = judge(worker(voucher(block(), block(), block())), offer(FOREIGN), TODAY, KNOWN)
    assert len(stay_free(verdict)) == 2
    assert profile_ahead(verdict, KNOWN) == [ANOTHER, OWN]
