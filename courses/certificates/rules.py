"""May a group be closed, an outcome corrected and a certificate entered? (R38)"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from courses.certificates import reasons
from courses.enrolling.reasons import group_cancelled
from courses.known import Offer
from courses.states import Seat
from lib.reasons import Reason


@dataclass(frozen=True)
class Outcome:
    """How a person ended the course, as the operator enters it; a certificate may follow later."""

    enrolment_id: int
    finished: bool
    number: str = ""
    issued_on: date | None = None


def may_close(
    offer: Offer,
    names: dict[int, str],
    outcomes: Sequence[Outcome],
    on: date,
    used: Mapping[str, str] | None = None,
) -> list[Reason]:
    """Not before the last day; every person of the group answered for, once, and nobody else (R38).

    names: the seats still open, by enrolment. used: who has a number already, by the number in capitals. Each
    reason stands at the field of its person: `number-12`.
    """
    if offer.cancelled:
        return [group_cancelled()]
    if why := too_early_to_close(offer, on):
        return why
    answered = Counter(outcome.enrolment_id for outcome in outcomes)
    why = [_at("outcome", pk, reasons.not_answered(name)) for pk, name in names.items() if answered[pk] != 1]
    if answered.keys() - names.keys():
        why.append(reasons.stranger_in_list())
    numbers: dict[str, str] = {}
    for outcome in outcomes:
        pk, name, key = outcome.enrolment_id, names.get(outcome.enrolment_id, ""), outcome.number.upper()
        if outcome.finished:
            wrong = certificate_wrong(name, outcome.number, outcome.issued_on, offer, on)
            why += [_at("date" if outcome.number else "number", pk, reason) for reason in wrong]
            why += [_at("number", pk, reason) for reason in number_in_use(outcome.number, used or {})]
        elif outcome.number or outcome.issued_on:
            why.append(_at("number", pk, reasons.certificate_without_finish(name)))
        if key and key in numbers:
            why.append(_at("number", pk, reasons.number_twice(outcome.number)))
        numbers[key] = name
    return why


def too_early_to_close(offer: Offer, on: date) -> list[Reason]:
    """A group is closed from its last day on, that day included (R38)."""
    return [reasons.closed_early(offer.ends_on)] if on < offer.ends_on else []


def may_certify(
    name: str,
    state: Seat,
    number: str,
    issued_on: date,
    offer: Offer,
    on: date,
    used: Mapping[str, str] | None = None,
) -> list[Reason]:
    """A certificate belongs to who finished (R38)."""
    why = [] if state == Seat.FINISHED else [reasons.certificate_without_finish(name)]
    if not number:
        why.append(reasons.number_and_day(name))
    wrong = certificate_wrong(name, number, issued_on, offer, on)
    return [*why, *wrong, *number_in_use(number, used or {})]


def may_correct(state: Seat, finished: bool, closed: bool) -> list[Reason]:
    """An outcome entered by mistake is corrected once the group is closed; until then closing it says it (R38)."""
    if not closed or state not in {Seat.FINISHED, Seat.NOT_FINISHED}:
        return [reasons.no_outcome_yet()]
    return [reasons.outcome_is_so(state)] if finished == (state == Seat.FINISHED) else []


def number_in_use(number: str, used: Mapping[str, str]) -> list[Reason]:
    """A number is given once by the organization that issues certificates, however it is typed (R38)."""
    whose = used.get(number.upper())
    return [reasons.number_given(number, whose)] if whose else []


def certificate_wrong(name: str, number: str, issued_on: date | None, offer: Offer, on: date) -> list[Reason]:
    """The number and the day come together; the day is not before the group's last and not after today (R38)."""
    if bool(number) != bool(issued_on):
        return [reasons.number_and_day(name)]
    if issued_on and not offer.ends_on <= issued_on <= on:
        return [reasons.certificate_day(name, offer.ends_on, on)]
    return []


def _at(part: str, enrolment_id: int, reason: Reason) -> Reason:
    reason.field = f"{part}-{enrolment_id}"
    return reason
