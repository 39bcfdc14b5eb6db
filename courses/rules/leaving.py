"""May a seat be given up (R37), may a group be closed and certificates entered (R38)?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from courses import reasons
from courses.rules.known import Offer
from courses.states import Seat
from lib.reasons import Reason


@dataclass(frozen=True)
class Outcome:
    """How a person ended the course, as the operator enters it; a certificate may follow later."""

    enrolment_id: int
    finished: bool
    number: str = ""
    issued_on: date | None = None


def may_release(offer: Offer, on: date) -> list[Reason]:
    """Before the first day, and where the registration named date, time and place (R37)."""
    if offer.closed or offer.starts_on <= on:
        return [reasons.release_after_start(offer.starts_on)]
    return [] if offer.has_time_and_place else [reasons.release_without_place()]


def may_close(offer: Offer, names: dict[int, str], outcomes: Sequence[Outcome], on: date) -> list[Reason]:
    """Not before the last day; every person of the group answered for, once, and nobody else (R38).

    names: the seats still open, by enrolment.
    """
    if on < offer.ends_on:
        return [reasons.closed_early(offer.ends_on)]
    answered = Counter(outcome.enrolment_id for outcome in outcomes)
    why = [reasons.not_answered(name) for pk, name in names.items() if answered[pk] != 1]
    if answered.keys() - names.keys():
        why.append(reasons.stranger_in_list())
    numbers = Counter(outcome.number for outcome in outcomes if outcome.number)
    for outcome in outcomes:
        name = names.get(outcome.enrolment_id, "")
        if outcome.finished:
            why += certificate_wrong(name, outcome.number, outcome.issued_on, offer, on)
        elif outcome.number or outcome.issued_on:
            why.append(reasons.certificate_without_finish(name))
    return why + [reasons.number_twice(number) for number, times in numbers.items() if times > 1]


def may_certify(name: str, state: Seat, number: str, issued_on: date, offer: Offer, on: date) -> list[Reason]:
    """A certificate belongs to who finished (R38)."""
    why = [] if state == Seat.FINISHED else [reasons.certificate_without_finish(name)]
    if not number:
        why.append(reasons.number_and_day(name))
    return why + certificate_wrong(name, number, issued_on, offer, on)


def certificate_wrong(name: str, number: str, issued_on: date | None, offer: Offer, on: date) -> list[Reason]:
    if bool(number) != bool(issued_on):
        return [reasons.number_and_day(name)]
    if issued_on and not offer.ends_on <= issued_on <= on:
        return [reasons.certificate_day(name, offer.ends_on, on)]
    return []
