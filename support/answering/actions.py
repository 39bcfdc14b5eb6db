"""What the operator does with a ticket: takes, answers, closes, brings it back (R39)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lib.actions import action
from lib.dates import now
from lib.file_fields import Named
from lib.locks import lock
from lib.reasons import refuse_if
from staff.models import Worker
from support.answering import facts, letters, rules
from support.models import Kind, Progress, Ticket, TicketMessage
from support.tickets.actions import attach
from support.tickets.rules import may_add


@action("Обращение взято в работу: {ticket}", scope=None)
def take(ticket: Ticket, *, seen: int | None = None, by: Any, why: str = "") -> Ticket:
    """One operator answers; another may take it over (R39). seen: in whose hands it was. Raises Refused."""
    ticket = lock(ticket)
    if ticket.assignee_id == by.pk and ticket.state != Progress.CLOSED:
        return ticket
    name = str(ticket.assignee or "")
    refuse_if(rules.may_take(ticket.progress, ticket.pk, has=ticket.assignee_id, seen=seen, name=name))
    ticket.assignee, ticket.touched_at = by, now()
    if ticket.state == Progress.NEW:
        ticket.state = Progress.IN_WORK
    ticket.save(update_fields=["assignee", "state", "touched_at"])
    return ticket


@action("Оператор ответил на обращение: {ticket}", scope=None)
def answer(
    ticket: Ticket,
    text: str,
    *,
    seen: int,
    files: Iterable[Named] = (),
    close: bool = False,
    by: Any,
    why: str = "",
) -> TicketMessage:
    """The author is written to and reads the same in the cabinet (R39). Raises Refused.

    seen: the last message that the operator has read, 0 where there was none.
    """
    ticket = lock(ticket)
    refuse_if(rules.may_answer(ticket.progress, ticket.pk, last=facts.last_message(ticket), seen=seen))
    message = TicketMessage.objects.create(ticket=ticket, author=by, answer=True, text=text)
    attach(ticket, files, message=message, by=by)
    ticket.state = Progress.CLOSED if close else Progress.ANSWERED
    ticket.assignee, ticket.touched_at = ticket.assignee or by, now()
    ticket.save(update_fields=["assignee", "state", "touched_at"])
    letters.answered(message, ticket)
    return message


@action("Уточнено обращение: {ticket}", scope=None)
def sort_out(ticket: Ticket, kind: Kind, worker: Worker | None = None, *, by: Any, why: str) -> Ticket:
    """What it is really about: another subject, and of one that came without an account the person (R39, R40).

    worker: None leaves it as it is. Raises Refused.
    """
    ticket = lock(ticket)
    tied = worker is not None and worker.pk != ticket.worker_id
    refuse_if(
        rules.may_sort_out(ticket.progress, ticket.pk, tied=tied, read_by_author=ticket.author_id is not None)
    )
    ticket.kind, ticket.worker = kind, worker or ticket.worker
    ticket.save(update_fields=["kind", "worker"])
    return ticket


@action("Закрыто обращение: {ticket}", scope=None)
def close(ticket: Ticket, *, by: Any, why: str) -> Ticket:
    """Without a word more; whoever never got an answer is told why (R39). Raises Refused."""
    ticket = lock(ticket)
    refuse_if(rules.may_close(ticket.progress, ticket.pk))
    unanswered = not ticket.messages.filter(answer=True).exists()
    ticket.state, ticket.touched_at = Progress.CLOSED, now()
    ticket.assignee = ticket.assignee or by
    ticket.save(update_fields=["assignee", "state", "touched_at"])
    if unanswered:
        letters.closed(ticket, why)
    return ticket


@action("Обращение снова в работе: {ticket}", scope=None)
def bring_back(ticket: Ticket, *, by: Any, why: str) -> Ticket:
    """It waits for the operator again, in the hands of whoever has brought it back (R39). Raises Refused."""
    ticket = lock(ticket)
    refuse_if(rules.may_bring_back(ticket.progress, ticket.pk))
    ticket.state, ticket.assignee = Progress.IN_WORK, by
    ticket.asked_at = ticket.touched_at = now()
    ticket.save(update_fields=["assignee", "state", "asked_at", "touched_at"])
    return ticket


@action("В обращение внесено письмо автора: {ticket}", scope=None)
def write_down(
    ticket: Ticket, text: str, *, files: Iterable[Named] = (), by: Any, why: str = ""
) -> TicketMessage:
    """What its author has said by letter or telephone; it waits for an answer again (R39). Raises Refused."""
    ticket = lock(ticket)
    refuse_if(may_add(ticket.progress, ticket.pk))
    message = TicketMessage.objects.create(ticket=ticket, author=ticket.author, text=text)
    attach(ticket, files, message=message, by=by)
    ticket.touched_at = now()
    if ticket.state == Progress.ANSWERED:
        ticket.state, ticket.asked_at = Progress.IN_WORK, ticket.touched_at
    ticket.save(update_fields=["state", "asked_at", "touched_at"])
    return message
