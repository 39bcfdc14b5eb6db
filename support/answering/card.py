"""What the operator sees of a ticket: the thread, the answer to write, whom it is about (R39)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from lib.search import number as as_number
from support.answering import facts
from support.answering.forms import AnswerForm
from support.answering.remedies import remedies
from support.answering.written import written
from support.models import Progress, Ticket, Via
from support.tickets.facts import thread, told


def card_of(ticket: Ticket, request: HttpRequest) -> dict[str, Any]:
    """The context of the card's template."""
    saved = facts.saved_for(ticket)
    picked = as_number(request.GET.get("saved", ""))
    text = next((one.text for one in saved if one.pk == picked), written(ticket, request.GET.get("done", "")))
    said = thread(ticket, lambda one: reverse("admin:support_ticket_file", args=[one]))
    start = {"text": f"{facts.greeting(ticket)}\n\n{text}", "seen": facts.last_message(ticket)}
    return {
        "title": f"№ {ticket.pk}. {ticket.get_kind_display()}",
        "ticket": ticket,
        "came": Via(ticket.via).label,
        "forged": any(line["letter"] for line in said),
        "thread": said,
        "told": [(label, value) for label, value in told(ticket) if label != "Работник"],
        "remedies": list(remedies(ticket)),
        "open": ticket.state != Progress.CLOSED,
        "mine": ticket.assignee == request.user,
        "answer": AnswerForm(initial=start),
        "saved": saved,
        "picked": picked,
        "people": [(title, facts.person(one)) for title, one in _people(ticket)],
        "age": facts.age(ticket),
    }


def _people(ticket: Ticket) -> list[tuple[str, Any]]:
    """Whom it is about, and who else; each once."""
    writes = getattr(ticket.author, "worker", None) if ticket.author else None
    named = [("О ком", ticket.worker), ("Вторая запись", ticket.other), ("Кто пишет", writes)]
    seen: set[int] = set()
    found = []
    for title, one in named:
        if one is not None and one.pk not in seen:
            seen.add(one.pk)
            found.append((title, one))
    return found
