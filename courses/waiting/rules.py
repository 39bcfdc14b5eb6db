"""Who may wait for a seat in a full group or for its registration, and until when an offered seat is kept (R36)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from courses.enrolling import reasons as enrolling
from courses.enrolling.rules import Verdict
from courses.known import Offer
from courses.states import Awaited
from courses.waiting import reasons
from lib.dates import SAMARA
from lib.reasons import Reason

KEPT_HOURS = 24


def what_is_awaited(offer: Offer, on: date) -> Awaited:
    """Before the registration opens: its opening; then a seat (R36)."""
    return Awaited.OPENING if offer.opens_later(on) else Awaited.SEAT


def may_wait(verdict: Verdict, offer: Offer, on: date) -> list[Reason]:
    """A seat is waited for by who could take it now, were there one; the registration by anybody (R36).

    Empty: yes.
    """
    if what_is_awaited(offer, on) == Awaited.OPENING:
        lasting = (
            enrolling.already_enrolled,
            enrolling.group_cancelled,
            enrolling.group_not_open,
            enrolling.begun,
            enrolling.not_offered,
        )
        return [one for one in verdict.reasons if one.why in lasting]
    if verdict.open:
        return [reasons.seats_left(offer.group_id)]
    return [one for one in verdict.reasons if one.why not in enrolling.FULL]


def against_the_offer(verdict: Verdict) -> Sequence[Reason]:
    """Why somebody whose turn it is could not take the seat: everything but the seats themselves (R36)."""
    return [one for one in verdict.reasons if one.why not in enrolling.FULL]


def still_registers(offer: Offer, on: date) -> bool:
    """May anybody still enter the group? With the registration the waiting list ends (R36)."""
    if offer.closed or offer.cancelled or offer.draft:
        return False
    return offer.course.on_offer and on < offer.starts_on and on <= offer.registration_until


def kept_until(offer: Offer, at: datetime) -> datetime:
    """24 hours, and never past the last day of the registration, that day included (R36)."""
    last = min(offer.registration_until, offer.starts_on - timedelta(days=1))
    ends = datetime.combine(last + timedelta(days=1), time(), SAMARA) - timedelta(seconds=1)
    return min(at + timedelta(hours=KEPT_HOURS), ends)
