"""Workplaces, personal data, registration."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from courses.facts import standing
from courses.states import Funding
from lib.dates import SAMARA, now
from staff.attestation import letters as attestation
from staff.elsewhere import letters as elsewhere
from staff.invitations import letters as invitations
from staff.letters import (
    LEAVE_KEEPS,
    MARK_MOVED,
    MARK_STAYS,
    POSITION_KEEPS,
    SECOND_ENDED,
    work_changed,
    work_request_rejected,
)
from staff.models import Reorganization, ReorganizedPlace, WorkRequest
from staff.personal_data import letters as data
from staff.registering import letters as registering
from staff.reorganizing import letters as reorganizing
from staff.signup import letters as signup
from staff.states import Asked, Change, Leave, Origin, Work
from staff.workplaces import letters as workplace
from tests import factories
from tests.letters.variants.variant import SITE, Variant
from tests.letters.variants.world import WHY, World

CONFIRM = {
    "known": False,
    "link": f"{SITE}/signup/confirm/abc/",
    "not_me": f"{SITE}/signup/not-me/abc/",
    "until": datetime(2026, 11, 27, 10, tzinfo=SAMARA),
    "who": "О…а А. С.",
    "organization": "МБОУ «Школа № 12»",
}

INVITATION = {
    "link": f"{SITE}/invitation/abc/",
    "not_me": f"{SITE}/invitation/abc/not-me/",
    "until": datetime(2026, 12, 8, 10, tzinfo=SAMARA),
    "who": "О…а А. С.",
    "organization": "МБОУ «Школа № 12»",
}


def _confirmed(training: bool, entitled: bool) -> Callable[[World], None]:
    position = partial(
        factories.PositionFactory,
        name="Учитель математики" if entitled else "Библиотекарь",
        voucher_entitled=entitled,
    )

    def write(w: World) -> None:
        w.place.training = training
        w.place.position = position()
        workplace.confirmed(w.place)

    return write


def _asked_by_transfer(w: World) -> None:
    w.place.origin = Origin.TRANSFER
    workplace.asked(w.place)


def _dismissed(w: World) -> None:
    workplace.dismissed(w.ended())


def _dismissed_studying(w: World) -> None:
    place = w.ended()
    workplace.dismissed(place, standing(w.enrolment(Funding.STATE).worker).held)


def _liquidated(w: World) -> None:
    workplace.dismissed(w.ended(), liquidated=True)


def _reorganized(w: World, was: Work) -> ReorganizedPlace:
    done = Reorganization.objects.create(
        organization=w.school, successor=w.gymnasium, on=date(2026, 11, 30), why="Распоряжение № 12"
    )
    return ReorganizedPlace.objects.create(
        reorganization=done, place=w.ended(), organization=w.school, was=was
    )


def _received(w: World, must: tuple[int, int] | None = None) -> None:
    factories.ResponsibleFactory(user=w.responsible.user, organization=w.gymnasium)
    row = _reorganized(w, Work.CURRENT)
    row.place.state = Work.ENDED
    if must:
        row.reorganization.must_before, row.reorganization.must_after = must
    waiting = factories.EmploymentFactory(organization=w.gymnasium, awaiting=True)
    reorganizing.received(row.reorganization, [row.place] * 34 + [waiting] * 3)


def _returned(w: World, must: int | None = None) -> None:
    factories.ResponsibleFactory(user=w.responsible.user, organization=w.gymnasium)
    w.gymnasium.must_register = must
    reorganizing.returned(_reorganized(w, Work.CURRENT).reorganization)


def _on_leave(w: World) -> None:
    days = [("Отпуск", "Декретный отпуск"), ("Первый день", "01.12.2026"), ("Последний день", "19.04.2027")]
    work_changed(w.place, "Отпуск записан", days, LEAVE_KEEPS)


def _another_position(w: World) -> None:
    rows = [("Прежняя должность", "Воспитатель"), ("Первый день в новой", "01.12.2026")]
    work_changed(w.place, "Должность изменена", rows, POSITION_KEEPS)


def _second_position(w: World) -> None:
    work_changed(w.place, "Добавлена вторая должность", [("Первый день", "01.12.2026")], MARK_STAYS)


def _second_ended(w: World) -> None:
    work_changed(w.place, "Вторая должность снята", [("Последний день", "01.12.2026")], SECOND_ENDED)


def _marked(w: World) -> None:
    work_changed(w.place, "Изменена должность для обучения", [], MARK_MOVED)


def _request_rejected(w: World) -> None:
    asked = WorkRequest.objects.create(
        worker=w.worker,
        employment=w.place,
        kind=Asked.LEAVE,
        leave=Leave.MATERNITY,
        begins_on=date(2026, 12, 1),
        ends_on=date(2027, 4, 19),
        requested_by=w.worker.user,
        state=Change.REJECTED,
        decided_at=now(),
        refusal="В приказе другая дата.",
    )
    work_request_rejected(asked, [("Декретный отпуск", "01.12.2026 – 19.04.2027")])


VARIANTS = [
    Variant("staff/workplace_ended", "liquidated", _liquidated),
    Variant(
        "staff/workplace_reorganized", "moved", lambda w: reorganizing.moved(_reorganized(w, Work.CURRENT))
    ),
    Variant(
        "staff/workplace_reorganized",
        "waits",
        lambda w: reorganizing.waits_there(_reorganized(w, Work.AWAITING)),
    ),
    Variant(
        "staff/reorganization_undone",
        "undone",
        lambda w: reorganizing.undone(_reorganized(w, Work.CURRENT)),
    ),
    Variant("staff/workers_received", "received", _received),
    Variant("staff/workers_returned", "returned", _returned),
    Variant("staff/workers_returned", "number", lambda w: _returned(w, 40)),
    Variant("staff/workers_received", "number", lambda w: _received(w, (40, 71))),
    Variant(
        "staff/attestation_confirmed",
        "confirmed",
        lambda w: attestation.attestation_confirmed(w.attestation()),
    ),
    Variant(
        "staff/attestation_rejected",
        "rejected",
        lambda w: attestation.attestation_rejected(w.attestation(refusal=WHY)),
    ),
    Variant(
        "staff/course_confirmed", "confirmed", lambda w: elsewhere.course_confirmed(w.course_elsewhere())
    ),
    Variant(
        "staff/course_rejected",
        "rejected",
        lambda w: elsewhere.course_rejected(w.course_elsewhere(refusal=WHY)),
    ),
    Variant("staff/change_confirmed", "confirmed", lambda w: data.change_confirmed(w.change())),
    Variant("staff/change_rejected", "rejected", lambda w: data.change_rejected(w.change(refusal=WHY))),
    Variant("staff/confirmation", "new", lambda w: signup.confirmation("worker@example.ru"), CONFIRM),
    Variant(
        "staff/confirmation",
        "known",
        lambda w: signup.confirmation("worker@example.ru"),
        {"known": True, "link": f"{SITE}/account/password/reset/"},
    ),
    Variant("staff/hint", "new", lambda w: registering.hint(w.hint())),
    Variant("staff/invitation", "new", lambda w: invitations.invitation(w.invitation()), INVITATION),
    Variant("staff/registered", "new", lambda w: signup.registered(w.place, w.worker.user)),
    Variant("staff/transfer_rejected", "to-sender", lambda w: workplace.transfer_rejected(w.transfer())),
    Variant("staff/work_changed", "leave", _on_leave),
    Variant("staff/work_changed", "position", _another_position),
    Variant("staff/work_changed", "second", _second_position),
    Variant("staff/work_changed", "second-ended", _second_ended),
    Variant("staff/work_changed", "mark", _marked),
    Variant("staff/work_request_rejected", "leave", _request_rejected),
    Variant("staff/workplace_asked", "hire", lambda w: workplace.asked(w.place)),
    Variant("staff/workplace_asked", "transfer", _asked_by_transfer),
    *(
        Variant(
            "staff/workplace_confirmed",
            f"{'training' if training else 'not-training'}-{'entitled' if entitled else 'not-entitled'}",
            _confirmed(training, entitled),
        )
        for training in (True, False)
        for entitled in (True, False)
    ),
    Variant("staff/workplace_ended", "dismissed", _dismissed),
    Variant("staff/workplace_ended", "dismissed-with-courses-ahead", _dismissed_studying),
    Variant(
        "staff/workplace_rejected",
        "rejected",
        lambda w: workplace.rejected(w.other(state=Work.REJECTED, refusal=WHY)),
    ),
    Variant("staff/workplace_restored", "restored", lambda w: workplace.restored(w.place)),
    Variant(
        "staff/workplace_transferred",
        "transferred",
        lambda w: workplace.transferred(w.other(state=Work.AWAITING), left=w.ended()),
    ),
]
