"""A Responsible registers people, and they come in by their invitations (R10)."""

from __future__ import annotations

from datetime import date
from typing import Any

from home.reports import actions as reports
from home.reports.facts import REPORTS
from lib.dates import today
from staff.coverage import counting
from staff.duplicates import actions as duplicates
from staff.duplicates.facts import person_of
from staff.duplicates.known import Person
from staff.gateway import actions as gateway
from staff.invitations import actions as invitations
from staff.models import DuplicatePair, Invitation, Worker
from staff.registering import actions as registering
from staff.states import Kind
from tests.driver.world import World
from tests.factories import snils_number
from texts.facts import consent_today


def register(w: World) -> Any:
    """Somebody new, or somebody who is known already, with a slip now and then."""
    known = w.any_of(Worker.objects.not_merged()) if w.chance(0.3) else None
    number = w.dice.randint(1, 9_999_999)
    born, digits = date(1990, 6, 1), snils_number(number)
    person = person_of(known) if known else Person(f"Приглашённая{number}", "Ольга", "Юрьевна", born, digits)
    kind = w.dice.choice([Kind.MAIN, Kind.MAIN, Kind.EXTERNAL, Kind.INTERNAL])
    organization = w.dice.choice(w.organizations)
    return registering.register(
        person,
        organization,
        w.dice.choice(w.positions),
        email=f"invited{number % 50}@example.ru",
        started_on=w.day(around=today(), before=300, after=1),
        kind=kind,
        main_job="Завод" if kind == Kind.EXTERNAL else "",
        main_job_pedagogical=False if kind == Kind.EXTERNAL else None,
        another_person=w.chance(0.5),
        **w.acting(organization),
    )


def invite(w: World) -> Any:
    """Somebody who works already: with an account, or with an address that is typed."""
    worker = w.any_of(Worker.objects.not_merged())
    place = worker.employments.current().first() if worker else None
    email = f"typed{w.dice.randint(1, 50)}@example.ru" if w.chance(0.7) else ""
    return place and invitations.invite(place.worker, email, **w.acting(place.organization))


def issue_invitation_link(w: World) -> Any:
    one = w.any_of(Invitation.objects.all())
    return one and invitations.issue_invitation_link(one, w.dice.randint(1, 50), by=None)


def accept(w: World) -> Any:
    one = w.any_of(Invitation.objects.all())
    if one is None:
        return None
    number = one.link if w.chance(0.9) else one.link + 1
    proof = one.worker.snils[-4:] if w.chance(0.8) else "0000"
    return invitations.accept(one, number, proof, "!", consent_today(), by=None)


def open_by_gateway(w: World) -> Any:
    one = w.any_of(Invitation.objects.all())
    if one is None:
        return None
    email = w.dice.choice([one.email, f"gateway{w.dice.randint(1, 50)}@example.ru", ""])
    return gateway.open_by_gateway(one.worker, email, consent_today(), by=None)


def disown_invitation(w: World) -> Any:
    one = w.any_of(Invitation.objects.all())
    return one and invitations.disown_invitation(one, one.link, by=None)


def send_again(w: World) -> Any:
    one = w.any_of(Invitation.objects.all())
    return one and invitations.send_again([one], **w.acting(one.organization))


def correct_address(w: World) -> Any:
    one = w.any_of(Invitation.objects.all())
    email = f"corrected{w.dice.randint(1, 50)}@example.ru"
    return one and invitations.correct_address(one, email, **w.acting(one.organization))


def ask_about(w: World) -> Any:
    known = w.any_of(Worker.objects.not_merged())
    organization = w.dice.choice(w.organizations)
    return known and registering.ask_about(person_of(known), organization, **w.acting(organization))


def hint(w: World) -> Any:
    known = w.any_of(Worker.objects.not_merged())
    organization = w.dice.choice(w.organizations)
    return known and registering.hint(person_of(known), organization, **w.acting(organization))


def look_for_duplicates(w: World) -> Any:
    duplicates.look_for_duplicates(w.dice.choice([1, 3, 100]), by=None)
    return True


def different_people(w: World) -> Any:
    pair = w.any_of(DuplicatePair.objects.all())
    return pair and duplicates.different_people(pair, by=w.operator, why=w.why())


def count_coverage(w: World) -> Any:
    counting.count_coverage(by=None)
    return True


def count_report(w: World) -> Any:
    reports.count_report(w.dice.choice(list(REPORTS.values())), by=None)
    return True


def ask_to_count(w: World) -> Any:
    reports.ask_to_count(w.dice.choice(list(REPORTS.values())), by=w.operator)
    return True


def count_week(w: World) -> Any:
    reports.count_week(by=None)
    return True


STEPS = {
    "home.reports.actions.count_report": count_report,
    "home.reports.actions.count_week": count_week,
    "home.reports.actions.ask_to_count": ask_to_count,
    "home.reports.actions.count_asked": lambda w: reports.count_asked(by=None),
    "home.reports.actions.give_up": lambda w: reports.give_up(by=None) or True,
    "staff.coverage.counting.count_coverage": count_coverage,
    "staff.duplicates.actions.look_for_duplicates": look_for_duplicates,
    "staff.duplicates.actions.different_people": different_people,
    "staff.registering.actions.ask_about": ask_about,
    "staff.registering.actions.hint": hint,
    "staff.registering.actions.register": register,
    "staff.invitations.actions.invite": invite,
    "staff.invitations.actions.issue_invitation_link": issue_invitation_link,
    "staff.invitations.actions.accept": accept,
    "staff.gateway.actions.open_by_gateway": open_by_gateway,
    "staff.invitations.actions.disown_invitation": disown_invitation,
    "staff.invitations.actions.send_again": send_again,
    "staff.invitations.actions.correct_address": correct_address,
}
