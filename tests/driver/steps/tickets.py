"""Tickets: written, added to, taken, answered, closed, brought back (R39)."""

from __future__ import annotations

from typing import Any

from organizations.models import OrganizationType
from staff.models import Worker
from support.answering import actions as answering
from support.answering.facts import last_message
from support.models import Kind, Ticket, Via
from support.tickets import actions
from tests.driver.steps.attestations import _acting
from tests.driver.world import World


def write(w: World) -> Any:
    worker = w.any_of(Worker.objects.not_merged().filter(user__isnull=False))
    place = worker and worker.employments.select_related("organization").first()
    if place is None:
        return None
    kind = w.dice.choice(list(Kind))
    told: dict[str, Any] = {"description": w.why(), "worker": worker}
    if kind == Kind.TYPE:
        told = {"organization": place.organization, "right_type": w.any_of(OrganizationType.objects.all())}
    said: dict[str, Any] = {"told": told, "email": worker.user.email}
    acting = _acting(w, worker)
    if w.chance(0.3) and getattr(acting["by"], "responsible", None):
        told["organization"] = acting["by"].responsible.organization
        return actions.write_ticket(kind, **said, via=Via.ORGANIZATION, **acting)
    by = None if w.chance(0.1) else worker.user
    return actions.write_ticket(kind, **said, via=Via.CABINET if by else Via.PUBLIC, by=by)


def _one(w: World) -> Ticket | None:
    return w.any_of(Ticket.objects.with_details())


def add(w: World) -> Any:
    ticket = _one(w)
    return ticket and actions.add_message(ticket, w.why(), by=ticket.author)


def take(w: World) -> Any:
    ticket = _one(w)
    return ticket and answering.take(ticket, seen=ticket.assignee_id, by=w.operator)


def answer(w: World) -> Any:
    ticket = _one(w)
    said = {"seen": last_message(ticket) if ticket else 0, "close": w.chance(0.3)}
    return ticket and answering.answer(ticket, w.why(), **said, by=w.operator)


def close(w: World) -> Any:
    ticket = _one(w)
    return ticket and answering.close(ticket, why=w.why(), by=w.operator)


def bring_back(w: World) -> Any:
    ticket = _one(w)
    return ticket and answering.bring_back(ticket, why=w.why(), by=w.operator)


def write_down(w: World) -> Any:
    ticket = _one(w)
    return ticket and answering.write_down(ticket, w.why(), by=w.operator)


def sort_out(w: World) -> Any:
    ticket = w.any_of(Ticket.objects.all())
    worker = w.any_of(Worker.objects.not_merged()) if w.chance(0.5) else None
    return ticket and answering.sort_out(
        ticket, w.dice.choice(list(Kind)), worker, by=w.operator, why=w.why()
    )


STEPS = {
    "support.tickets.actions.write_ticket": write,
    "support.tickets.actions.add_message": add,
    "support.answering.actions.take": take,
    "support.answering.actions.answer": answer,
    "support.answering.actions.close": close,
    "support.answering.actions.sort_out": sort_out,
    "support.answering.actions.bring_back": bring_back,
    "support.answering.actions.write_down": write_down,
}
