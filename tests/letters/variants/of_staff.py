"""Workplaces, personal data, registration."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from courses.facts import standing
from courses.states import Funding
from lib.dates import SAMARA
from staff.email import letters as email
from staff.invitations import letters as invitations
from staff.models import EmailChange
from staff.personal_data import letters as data
from staff.registering import letters as registering
from staff.signup import letters as signup
from staff.states import Origin, Work
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


def _email(w: World) -> EmailChange:
    return EmailChange.objects.create(worker=w.worker, was="worker@example.ru", email="anna.orlova@mail.ru")


EMAIL_LINK = f"{SITE}/cabinet/data/email/confirmation/abc/"
VARIANTS = [
    Variant(
        "staff/email_confirm",
        "free",
        lambda w: email.confirm(_email(w)),
        {"taken": False, "link": EMAIL_LINK, "until": CONFIRM["until"]},
    ),
    Variant(
        "staff/email_confirm",
        "taken",
        lambda w: email.confirm(_email(w)),
        {"taken": True, "link": f"{SITE}/account/login/"},
    ),
    Variant(
        "staff/email_asked", "asked", lambda w: email.asked(_email(w)), {"link": f"{SITE}/email/stop/abc/"}
    ),
    Variant("staff/email_changed", "to-new", lambda w: email.told(_email(w), "anna.orlova@mail.ru")),
    Variant("staff/email_changed", "to-old", lambda w: email.told(_email(w), "worker@example.ru")),
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
