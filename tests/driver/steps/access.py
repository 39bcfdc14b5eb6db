"""Organizations and the access of their Responsibles (R8, R21–R25)."""

from __future__ import annotations

from typing import Any

from django.core.files.base import ContentFile

from lib.acting import Actor
from organizations import actions
from organizations.deputies import actions as deputies
from organizations.mailings import addresses, send_mailing
from organizations.models import Organization, Responsible
from staff.coverage import actions as coverage
from staff.models import Employment, Worker
from staff.reorganizing import actions as reorganizing
from tests.driver.world import World


def request_access(w: World) -> Any:
    place = w.any_of(Employment.objects.current().exclude(worker__user=None))
    if place is None:
        return None
    organization = place.organization if w.chance(0.8) else w.dice.choice(w.organizations)
    order = {"order_number": "12-од", "order_date": w.day(before=30, after=1)}
    scan = ContentFile(b"%PDF-", name="order.pdf") if w.chance(0.7) else None
    return actions.request_access(organization, **order, scan=scan, by=place.worker.user)


def attach_scan(w: World) -> Any:
    one = w.any_of(Responsible.objects.awaiting() if w.chance(0.8) else Responsible.objects.all())
    scan = ContentFile(b"%PDF-", name="order.pdf")
    return one and actions.attach_scan(one, scan, by=w.operator, why=w.why())


def grant_access(w: World) -> Any:
    asked = w.any_of(Responsible.objects.awaiting())
    return asked and actions.grant_access(asked, by=w.operator)


def refuse_access(w: World) -> Any:
    asked = w.any_of(Responsible.objects.not_ended())
    return asked and actions.refuse_access(asked, by=w.operator, why=w.why())


def suspend_access(w: World) -> Any:
    one = w.any_of(Responsible.objects.all())
    return one and actions.suspend_access(one, by=w.operator, why=w.why())


def suspend_all_of(w: World) -> Any:
    one = w.any_of(Responsible.objects.active())
    return one and actions.suspend_all_of(one.user, by=w.operator, why=w.why())


def reopen_access(w: World) -> Any:
    one = w.any_of(Responsible.objects.all())
    return one and actions.reopen_access(one, on_request_by="phone", by=w.operator)


def revoke_access(w: World) -> Any:
    one = w.any_of(Responsible.objects.not_ended())
    return one and actions.revoke_access(one, by=w.operator, why=w.why())


def rename(w: World) -> Any:
    one = w.any_of(Organization.objects.all())
    return one and actions.rename(one, w.dice.choice(["", f"Школа № {w.dice.randint(1, 99)}"]), by=w.operator)


def set_must_register(w: World) -> Any:
    one = w.any_of(Organization.objects.all())
    return one and actions.set_must_register(one, w.dice.randint(0, 90), by=w.operator)


def close_organization(w: World) -> Any:
    one = w.any_of(Organization.objects.open())
    if one is None or Organization.objects.open().count() < 2:
        return None
    into = w.any_of(Organization.objects.all()) if w.chance(0.8) else None
    seen = w.dice.choice([None, None, None, 3])
    return reorganizing.close_organization(
        one, successor=into, on=w.day(before=10, after=1), seen=seen, by=w.operator, why=w.why()
    )


def undo_closing(w: World) -> Any:
    one = w.any_of(Organization.objects.exclude(closed_on=None))
    return one and reorganizing.undo_closing(one, by=w.operator, why=w.why())


def keep_staff_list(w: World) -> Any:
    """Some of those who work there, somebody who does not, sometimes nobody at all."""
    one = w.any_of(Organization.objects.all())
    named = (
        list(Worker.objects.filter(employments__organization=one).values_list("full_name", flat=True))
        if one
        else []
    )
    return one and coverage.keep_staff_list(
        one, w.dice.choice([[], [*named, "Нездешняя Анна"]]), by=w.operator
    )


def forget_staff_list(w: World) -> Any:
    one = w.any_of(Organization.objects.all())
    return one and coverage.forget_staff_list(one, by=w.operator)


def write_to_organizations(w: World) -> Any:
    chosen = Organization.objects.filter(name__contains=w.dice.choice(["Школа", "Лицей"]))
    seen = len(addresses(chosen)) + w.chance(0.2)
    return send_mailing(chosen, "Тема", w.why(), seen=seen, by=w.operator)


def name_deputy(w: World) -> Any:
    one = w.any_of(Responsible.objects.active())
    there = Employment.objects.current().exclude(worker__user=None)
    place = w.any_of(there.filter(organization=one.organization) if w.chance(0.9) else there) if one else None
    if one is None or place is None:
        return None
    since = w.day(before=1, after=3)
    days = {"since": since, "until": w.day(around=since, before=1, after=70)}
    return deputies.name_deputy(one.organization, place.worker.user, **days, by=Actor(one.user, one))


def end_deputy(w: World) -> Any:
    deputy = w.any_of(Responsible.objects.deputies())
    goes = deputy and deputy.principal if w.chance(0.9) else w.any_of(Responsible.objects.active())
    return deputy and goes and deputies.end_deputy(deputy, by=Actor(goes.user, goes))


def begin_deputy(w: World) -> Any:
    one = w.any_of(Responsible.objects.deputies())
    return one and deputies.begin_deputy(one, by=None)


def let_deputy_go(w: World) -> Any:
    one = w.any_of(Responsible.objects.deputies())
    return one and deputies.let_deputy_go(one, by=None)


STEPS = {
    "organizations.deputies.actions.name_deputy": name_deputy,
    "organizations.deputies.actions.end_deputy": end_deputy,
    "organizations.deputies.actions.begin_deputy": begin_deputy,
    "organizations.deputies.actions.let_deputy_go": let_deputy_go,
    "organizations.mailings.send_mailing": write_to_organizations,
    "staff.reorganizing.actions.close_organization": close_organization,
    "staff.reorganizing.actions.undo_closing": undo_closing,
    "staff.coverage.actions.keep_staff_list": keep_staff_list,
    "staff.coverage.actions.forget_staff_list": forget_staff_list,
} | {
    f"organizations.actions.{step.__name__}": step
    for step in (
        request_access,
        attach_scan,
        grant_access,
        refuse_access,
        suspend_access,
        suspend_all_of,
        reopen_access,
        revoke_access,
        rename,
        set_must_register,
    )
}
