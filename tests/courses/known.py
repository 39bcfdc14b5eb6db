"""Facts made by hand: the rules are judged without a database."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

from courses.known import ActiveSeat, Block, Course, Offer, OnOffer, Post, Standing, Voucher
from courses.states import Funding
from lib.dates import add_years
from vouchers.states import BlockKind

TODAY = date(2026, 11, 23)
MATHS, PHYSICS = 1, 2
numbers = count(1)


def post(position: int = MATHS, **said: Any) -> Post:
    name = {MATHS: "Учитель математики", PHYSICS: "Учитель физики"}[position]
    said = {"training": True, "organization": "Школа № 12", "position": name, **said}
    return Post(employment_id=next(numbers), position_id=position, **said)


def block(hours: int = 36, kind: BlockKind = BlockKind.VARIATIVE, **said: Any) -> Block:
    return Block(id=next(numbers), kind=kind, hours=hours, name=kind.label, **said)


def voucher(*blocks: Block, issued_on: date = date(2026, 3, 10), position: int = MATHS) -> Voucher:
    pk = next(numbers)
    return Voucher(
        id=pk,
        number=f"Э-{pk}",
        issued_on=issued_on,
        valid_until=add_years(issued_on, 1),
        next_possible_on=add_years(issued_on, 3),
        position_id=position,
        position="Учитель математики",
        blocks=blocks or (block(18, BlockKind.INVARIANT), block(), block()),
    )


def course(*profile_for: int, hours: int = 36, kind: BlockKind = BlockKind.VARIATIVE, **said: Any) -> Course:
    pk = next(numbers)
    return Course(pk, f"Программа {pk}", hours, kind, frozenset(profile_for), **said)


def held(position: int = MATHS, starts_on: date = TODAY, days: int = 5) -> ActiveSeat:
    ends_on = starts_on + timedelta(days=days - 1)
    return ActiveSeat(
        next(numbers), next(numbers), "Другой курс", position, "Учитель физики", starts_on, ends_on
    )


def offer(course_: Course | None = None, **said: Any) -> Offer:
    """A group that begins in a month for five days, open for registration, with seats."""
    starts_on = said.pop("starts_on", TODAY + timedelta(days=30))
    said = {
        "funding": Funding.VOUCHER,
        "ends_on": starts_on + timedelta(days=4),
        "registration_from": TODAY - timedelta(days=10),
        "registration_until": starts_on - timedelta(days=1),
        "seats": 25,
        **said,
    }
    pk = next(numbers)
    return Offer(group_id=pk, number=f"Г-{pk}", course=course_ or course(MATHS), starts_on=starts_on, **said)


def worker(*vouchers: Voucher, **said: Any) -> Standing:
    return Standing(worker_id=1, vouchers=vouchers, **{"posts": (post(),), **said})


def catalogue(*courses: Course) -> OnOffer:
    return OnOffer(courses)
