"""Facts made by hand: the rules are judged without a database."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

from courses.known import ActiveSeat, Course, Offer, OnOffer, Standing
from courses.states import Funding
from staff.known import Post
from vouchers.known import Block, Issued, Use
from vouchers.states import BlockKind, BlockState

TODAY = date(2026, 11, 23)
MATHS, PHYSICS = 1, 2
numbers = count(1)


def post(position: int = MATHS, **said: Any) -> Post:
    name = {MATHS: "Учитель математики", PHYSICS: "Учитель физики"}[position]
    plain = {"organization": "Школа № 12", "position": name, "entitled": True, "pedagogical": True}
    more = {"training": True, "organization_id": 12, "worker_id": 1, **plain, **said}
    return Post(employment_id=next(numbers), position_id=position, **more)


def block(
    hours: int = 36,
    kind: BlockKind = BlockKind.VARIATIVE,
    taken: str = "",
    profile: bool = False,
    **said: Any,
) -> Block:
    """taken: the title of the course that it went to."""
    pk = said.pop("id", None) or next(numbers)
    use = Use(BlockState.HELD, next(numbers), pk, kind, taken, "РЦ", hours, TODAY, TODAY, profile)
    return Block(pk, pk, kind, kind.label, hours, use=use if taken else None, **said)


def voucher(*blocks: Block, issued_on: date = date(2026, 3, 10), position: int = MATHS) -> Issued:
    pk = next(numbers)
    return Issued(
        id=pk,
        number=f"Э-{pk}",
        issued_on=issued_on,
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
        "time": "10:00–16:00",
        "place": "Школа № 12",
        **said,
    }
    pk = next(numbers)
    return Offer(group_id=pk, number=f"Г-{pk}", course=course_ or course(MATHS), starts_on=starts_on, **said)


def worker(*vouchers: Issued, posts: tuple[Post, ...] | None = None, **said: Any) -> Standing:
    posts = (post(),) if posts is None else posts
    training = next((one for one in posts if one.training), None)
    return Standing(worker_id=1, workplaces=posts, training=training, vouchers=vouchers, **said)


def catalogue(*courses: Course) -> OnOffer:
    return OnOffer(courses)
