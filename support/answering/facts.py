"""What the operator's page of a ticket knows (R39)."""

from __future__ import annotations

from typing import Any

from lib.dates import now
from lib.numbers import counted
from staff.models import Employment, Worker
from support.models import SavedAnswer, Ticket


def last_message(ticket: Ticket) -> int:
    """The number of the last one, 0 where there is none (R39)."""
    return ticket.messages.order_by("-pk").values_list("pk", flat=True).first() or 0


def age(ticket: Ticket) -> str:
    """How long its author has waited: «3 дня»; empty where it waits for nothing (R39)."""
    if not ticket.waits:
        return ""
    waited = now() - ticket.asked_at
    if waited.days:
        return counted(waited.days, "день", "дня", "дней")
    hours = waited.seconds // 3600
    return counted(hours, "час", "часа", "часов") if hours else "меньше часа"


def saved_for(ticket: Ticket) -> list[SavedAnswer]:
    """Those for this subject first, then those for any (R39)."""
    fit = SavedAnswer.objects.filter(kind__in=[ticket.kind, ""])
    return sorted(fit, key=lambda one: not one.kind)


def greeting(ticket: Ticket) -> str:
    """How an answer begins: «Здравствуйте, Анна Сергеевна!» (R39)."""
    writes = Worker.objects.not_merged().filter(user=ticket.author_id).first() if ticket.author_id else None
    name = writes.name_and_patronymic if writes else ""
    return f"Здравствуйте, {name}!" if name else "Здравствуйте!"


def person(worker: Worker) -> dict[str, Any]:
    """Whom a ticket is about, in a few lines: the rest is behind the link (R39)."""
    places = Employment.objects.for_worker(worker).current().with_details().order_by("pk")
    return {
        "worker": worker,
        "places": [f"{place.position}, {place.organization}" for place in places],
        "tickets": Ticket.objects.of_worker(worker).count(),
    }
