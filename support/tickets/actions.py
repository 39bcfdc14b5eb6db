"""A ticket is written and added to, from whichever room (R39)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lib.actions import action
from lib.dates import now, today
from lib.file_fields import Named
from lib.locks import lock_to_refer
from lib.readers import For
from lib.reasons import refuse_if
from lib.scopes import hold, must_be_theirs
from submissions.uploads import keep_upload
from support.models import Kind, Progress, Ticket, TicketFile, TicketMessage, Via
from support.scopes import OWN
from support.tickets import facts, letters, rules


@action(For("Вы написали оператору: {ticket}", operator="Написано обращение: {ticket}"), scope=OWN)
def write_ticket(
    kind: Kind,
    *,
    via: Via,
    email: str,
    told: Mapping[str, Any],
    files: Iterable[Named] = (),
    by: Any,
    why: str = "",
) -> Ticket:
    """told: the fields that this kind asks for. by: None for whoever cannot log in (R39). Raises Refused."""
    about = [told[name] for name in ("organization", "worker") if told.get(name)]
    for record in about:
        lock_to_refer(record)
    must_be_theirs(*about)
    refuse_if(rules.may_write(facts.written_today(by), today()) if by else [])
    if kind == Kind.TYPE:
        right = told["right_type"]
        refuse_if(rules.may_be_right(told["organization"].type_id, right.pk, right.name))
    ticket = Ticket.objects.create(kind=kind, via=via, author=by, email=email, **told)
    attach(ticket, files, by=by)
    if via == Via.PUBLIC:
        letters.received(ticket)
    return ticket


@action(For("Вы дополнили обращение: {ticket}", operator="Обращение дополнено: {ticket}"), scope=OWN)
def add_message(
    ticket: Ticket, text: str, *, files: Iterable[Named] = (), by: Any, why: str = ""
) -> TicketMessage:
    """The author writes on; what was answered waits for the operator again (R39). Raises Refused."""
    ticket = hold(ticket)
    refuse_if(rules.may_add(ticket.progress, ticket.pk))
    message = TicketMessage.objects.create(ticket=ticket, author=by, text=text)
    attach(ticket, files, message=message, by=by)
    ticket.touched_at = now()
    if ticket.state == Progress.ANSWERED:
        ticket.state, ticket.asked_at = Progress.IN_WORK, ticket.touched_at
    ticket.save(update_fields=["state", "asked_at", "touched_at"])
    return message


@action("", scope=None)
def attach(
    ticket: Ticket, files: Iterable[Named], *, message: TicketMessage | None = None, by: Any, why: str = ""
) -> None:
    """Files of a ticket or of one of its messages, within the sender's quota (R22, R39). Raises Refused."""
    for name, file in files:
        keep_upload(file.size, by=by)
        TicketFile.objects.create(ticket=ticket, message=message, file=file, name=name)
