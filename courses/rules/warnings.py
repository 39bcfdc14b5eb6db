"""What is said before the button, though the seat may be taken: one person in two classrooms, one programme twice (R18)."""

from __future__ import annotations

import re

from courses.reasons.warnings import programme_again, same_hours
from courses.rules.known import ActiveSeat, Offer, Standing, Voucher
from lib.reasons import Reason

HOURS = re.compile(r"(\d{1,2})[:.](\d{2})\s*(?:[-–—]|до)\s*(\d{1,2})[:.](\d{2})")


def before_enrolling(standing: Standing, offer: Offer, voucher: Voucher | None) -> list[Reason]:
    """Courses of the same days and hours, and the same programme held or passed already."""
    blocks = {block.id for block in voucher.blocks} if voucher else set()
    why = [
        same_hours(one.title, one.starts_on, one.ends_on, one.time)
        for one in standing.held
        if _meet(one, offer)
    ]
    for one in standing.held:
        if one.programme_id == offer.course.programme_id:
            number = voucher.number if voucher and one.block_id in blocks else ""
            why.append(programme_again(one.title, one.starts_on, one.ends_on, number))
    return why


def _meet(one: ActiveSeat, offer: Offer) -> bool:
    """On a common day and at common hours; hours that nobody can read may be common."""
    if one.starts_on > offer.ends_on or offer.starts_on > one.ends_on:
        return False
    first, second = _hours(one.time), _hours(offer.time)
    return not first or not second or any(a < d and c < b for a, b in first for c, d in second)


def _hours(time: str) -> list[tuple[int, int]]:
    """Every «9:00–16:00» of the text, in minutes."""
    found = [[int(part) for part in match] for match in HOURS.findall(time)]
    return [(60 * a + b, 60 * c + d) for a, b, c, d in found]
