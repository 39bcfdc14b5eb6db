"""Seats taken, courses finished, certificates given (R18, R28, R30, R32, R36–R38)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from courses.models import Certificate, Enrolment
from courses.states import Funding, Seat
from demo.region import Person, Region
from demo.schedule import Group, Schedule
from vouchers.known import Block

# The last day of registration is at most so long before the first day of a group.
SOONEST = timedelta(days=9)
WHY_RELEASED = ("Заболела, просит перенести", "Курс не подходит по времени", "Совпало с аттестацией")


def enrol(
    region: Region,
    schedule: Schedule,
    who: Person,
    group: Group,
    *,
    block: Block | None = None,
    issued: date | None = None,
) -> None:
    """A seat, and how it ended when the group is closed."""
    asked = max(issued or who.since, group.opened)
    last = min(group.until, region.today)
    when = region.at(asked + timedelta(days=region.days(0, (last - asked).days)))
    state = Seat.ACTIVE
    if group.pool == "closed":
        state = Seat.FINISHED if region.chance(0.96) else Seat.NOT_FINISHED
    schedule.take(group, who)
    number = _seat(region, who, group, block, state=state, enrolled_at=when)
    if state == Seat.FINISHED:
        region.bulk.add(
            Certificate,
            enrolment_id=number,
            provider_id=group.taught.provider_id,
            number=f"{group.taught.course.hours}-{group.ends:%y}-{number:06}",
            issued_on=group.ends,
        )


def _seat(region: Region, who: Person, group: Group, block: Block | None, **said: Any) -> int:
    by = who.user if who.user and region.chance(0.6) else who.place.responsible
    return region.bulk.add(
        Enrolment,
        worker_id=who.worker,
        group_id=group.id,
        programme_id=group.taught.id,
        position_id=region.posts[who.post],
        funding=group.funding,
        voucher_block_id=block.id if block else None,
        profile=group.taught.is_profile(who.post),
        starts_on=group.starts,
        ends_on=group.ends,
        enrolled_by_id=by or region.operator,
        **said,
    )


def spend(
    region: Region,
    schedule: Schedule,
    who: Person,
    block: Block,
    *,
    issued: date,
    until: date,
    pools: list[str],
    profile: bool,
) -> bool:
    """Take a course on this block: in a group of the first of the pools that has a fitting one."""
    courses = schedule.fitting(who.post, block.hours, profile=profile)
    for pool in pools:
        if pool == "closed":
            group = schedule.past(who, courses, Funding.VOUCHER, issued + SOONEST, until)
        else:
            group = schedule.find(who, pool, courses, Funding.VOUCHER, issued + SOONEST, until)
        if group:
            enrol(region, schedule, who, group, block=block, issued=issued)
            return True
    return False


def change_of_mind(
    region: Region, schedule: Schedule, who: Person, block: Block, *, issued: date, until: date
) -> None:
    """«Удалить» in «Реестр групп»: the seat is free again and the block too (R37)."""
    courses = schedule.fitting(who.post, block.hours, profile=False)
    group = schedule.find(who, "open", courses, Funding.VOUCHER, issued + SOONEST, until)
    if group and issued < region.today:
        first = max(issued, group.opened)
        when = region.at(first + timedelta(days=region.days(0, (region.today - first).days)))
        _seat(
            region, who, group, block, state=Seat.RELEASED, enrolled_at=when, released_at=region.moment,
            released_by_id=who.place.responsible or region.operator, release_reason=region.random.choice(WHY_RELEASED),
        )  # fmt: skip


def without_voucher(region: Region, schedule: Schedule, who: Person) -> None:
    """State assignment and paid courses touch no voucher (R32)."""
    funding = Funding.STATE if region.chance(0.75) else Funding.PAID
    hours = 72 if funding == Funding.STATE and region.chance(0.7) else 36
    courses = schedule.fitting(who.post, hours, profile=False)
    if region.chance(0.5):
        any_hours = [*courses, *schedule.fitting(who.post, 18 if hours == 36 else 36, profile=False)]
        first = who.since + SOONEST
        for pool in region.random.sample(["open", "running", "ended"], 3):
            if group := schedule.find(who, pool, any_hours, funding, first, region.ago(-365)):
                enrol(region, schedule, who, group)
                return
    first = max(who.since + timedelta(days=60), region.ago(1100))
    if group := schedule.past(who, courses, funding, first, region.today):
        enrol(region, schedule, who, group)
