"""Workplaces: asked for, confirmed, rejected, ended, taken back (R12–R17)."""

from __future__ import annotations

from typing import Any

from courses.models import Enrolment
from staff.models import Employment, Worker
from staff.moves import actions as moves
from staff.moves import actions as returns
from staff.states import DismissalReason, Kind, Work
from staff.workplaces import actions as workplace
from tests.driver.world import World


def ask(w: World) -> Any:
    worker = w.any_of(Worker.objects.not_merged())
    if worker is None:
        return None
    kind = w.dice.choice(list(Kind))
    said = {
        "main_job": w.dice.choice(["", "Завод"]),
        "main_job_pedagogical": w.dice.choice([None, True, False]),
    }
    place = (w.dice.choice(w.organizations), w.dice.choice(w.positions))
    return workplace.ask(worker, *place, kind=kind, **said, by=worker.user)


def withdraw(w: World) -> Any:
    place = w.any_of(Employment.objects.awaiting())
    return place and workplace.withdraw(place, by=place.worker.user)


def confirm(w: World) -> Any:
    place = w.any_of(Employment.objects.awaiting())
    on = w.day() if w.chance(0.3) else None
    return place and workplace.confirm(place, started_on=on, **w.acting(place.organization))


def confirm_all(w: World) -> Any:
    organization = w.dice.choice(w.organizations)
    places = list(Employment.objects.awaiting().filter(organization=organization))
    return workplace.confirm_all(places, **w.acting(organization)) if places else None


def reject(w: World) -> Any:
    place = w.any_of(Employment.objects.awaiting())
    return place and workplace.reject(place, **w.acting(place.organization), why=w.why())


def dismiss(w: World) -> Any:
    place = w.any_of(Employment.objects.current())
    if place is None:
        return None
    on, reason = w.day(before=10, after=1), w.dice.choice(list(DismissalReason))
    ahead = Enrolment.objects.active().filter(worker=place.worker_id).order_by("pk")
    release = [seat.pk for seat in ahead if w.chance(0.5)]
    return moves.dismiss(place, on=on, reason=reason, release=release, **w.acting(place.organization))


def transfer(w: World) -> Any:
    place = w.any_of(Employment.objects.current())
    if place is None:
        return None
    to = w.dice.choice(w.organizations)
    return moves.transfer(place, to, on=w.day(before=10, after=1), **w.acting(place.organization))


def take_back(w: World) -> Any:
    place = w.any_of(Employment.objects.filter(state=Work.ENDED))
    return place and returns.take_back(place, why=w.why(), **w.acting(place.organization))


STEPS = {
    "staff.workplaces.actions.ask": ask,
    "staff.workplaces.actions.withdraw": withdraw,
    "staff.workplaces.actions.confirm": confirm,
    "staff.workplaces.actions.confirm_all": confirm_all,
    "staff.workplaces.actions.reject": reject,
    "staff.moves.actions.dismiss": dismiss,
    "staff.moves.actions.transfer": transfer,
    "staff.moves.actions.take_back": take_back,
}
