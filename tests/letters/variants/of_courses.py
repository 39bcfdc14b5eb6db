"""Seats and certificates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from courses.certificates import letters as certificates
from courses.enrolling import letters as enrolling
from courses.enrolling import reasons
from courses.facts import offer
from courses.models import Enrolment, WaitingEntry
from courses.states import Awaited, Funding, Seat
from courses.waiting import letters as waiting
from tests.letters.variants.variant import Variant
from tests.letters.variants.world import World
from vouchers.facts import issued

# All that may be said of a course, one that is taught from a distance.
ONLINE = "https://lesson.example/27-0008"
FULL = {"bring": "Паспорт, СНИЛС, диплом", "provider__email": "vershina@kpk.example"}


def _enrolled(funding: Funding, place: str, about: Any = ()) -> Callable[[World], None]:
    def write(w: World) -> None:
        seat = w.enrolment(funding, place=place, about=about)
        spent = seat.voucher_block
        voucher = issued(spent.voucher) if spent else None
        block = (
            next((one for one in voucher.blocks if one.id == spent.pk), None) if voucher and spent else None
        )
        enrolling.enrolled(seat, offer(seat.group), seat.position.name, voucher, block)

    return write


def _outcome(state: Seat) -> Callable[[World], None]:
    return lambda w: certificates.outcome(w.enrolment(Funding.STATE, state=state))


def _released(funding: Funding, by_self: bool) -> Callable[[World], None]:
    return lambda w: enrolling.released(w.released(funding, by_self=by_self))


def _given_up(w: World) -> None:
    enrolling.released(w.released(Funding.VOUCHER, by_self=True, why=Enrolment.GIVEN_UP))


def _certified(w: World) -> None:
    certificates.outcome(w.certificate().enrolment)


def _corrected(state: Seat) -> Callable[[World], None]:
    why = "в ведомости была описка"
    return lambda w: certificates.outcome_corrected(w.enrolment(Funding.STATE, state=state), why)


def _waiting(
    letter: Callable[[WaitingEntry], None], *, place: str = "ул. Московская, 1"
) -> Callable[[World], None]:
    return lambda w: letter(w.waiting(place=place))


def _missed(w: World) -> None:
    entry = w.waiting()
    waiting.unfit(entry, [reasons.no_voucher(), reasons.not_offered()])


def _cancelled(w: World) -> None:
    dates = {"said": "11.01–15.01.2027, группа 27-0008", "link": "/cabinet/groups/8/enrolment/"}
    waiting.over(w.waiting(), "Болеет преподаватель", [dates])


def _opening(w: World) -> None:
    entry = w.waiting()
    entry.awaits = Awaited.OPENING
    waiting.joined(entry, "Оператор АИС", 0)


WHO = "Ответственный вашей организации"
VARIANTS = [
    Variant("courses/seat_offered", "seat", _waiting(waiting.offered)),
    Variant("courses/seat_offered", "seat-without-place", _waiting(waiting.offered, place="")),
    Variant("courses/offer_lapsed", "lapsed", _waiting(waiting.lapsed)),
    Variant("courses/seat_missed", "two-reasons", _missed),
    Variant("courses/waiting_over", "over", _waiting(waiting.over)),
    Variant("courses/waiting_over", "cancelled", _cancelled),
    Variant("courses/waiting_joined", "third", lambda w: waiting.joined(w.waiting(), WHO, 2)),
    Variant(
        "courses/waiting_joined", "next-without-place", lambda w: waiting.joined(w.waiting(place=""), WHO, 0)
    ),
    Variant("courses/waiting_joined", "opening", _opening),
    Variant("courses/waiting_left", "left", lambda w: waiting.taken_off(w.waiting(), WHO)),
    Variant("courses/registration_opened", "opened", _waiting(waiting.opened)),
    Variant("courses/registration_opened", "opened-without-place", _waiting(waiting.opened, place="")),
    Variant("courses/enrolled", "online", _enrolled(Funding.STATE, ONLINE, FULL)),
    *(
        Variant(
            "courses/enrolled",
            f"{funding.value}{'' if place else '-without-place'}",
            _enrolled(funding, place),
        )
        for funding in Funding
        for place in ("ул. Московская, 1", "")
    ),
    *(
        Variant(
            "courses/released",
            f"{funding.value}-{'by-self' if by_self else 'by-responsible'}",
            _released(funding, by_self),
        )
        for funding in Funding
        for by_self in (True, False)
    ),
    Variant("courses/released", "voucher-by-self-without-words", _given_up),
    Variant("courses/outcome", "finished", _outcome(Seat.FINISHED)),
    Variant("courses/outcome", "not-finished", _outcome(Seat.NOT_FINISHED)),
    Variant("courses/outcome", "finished-with-certificate", _certified),
    Variant("courses/outcome_corrected", "finished", _corrected(Seat.FINISHED)),
    Variant("courses/outcome_corrected", "not-finished", _corrected(Seat.NOT_FINISHED)),
    Variant("courses/certificate", "entered", lambda w: certificates.certificate(w.certificate())),
]
