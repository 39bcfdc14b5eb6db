"""What the worker reads when the consent is withdrawn, and when the data are destroyed (R7, R42)."""

from __future__ import annotations

from datetime import timedelta

from accounts.addresses import leads_nowhere
from letters.actions import queue
from lib.dates import format_date, now
from support.erasing import facts, rules
from support.models import Destruction, Withdrawal


def withdrawn(withdrawal: Withdrawal) -> None:
    """To the worker: what happens when, and until when one may think better of it."""
    worker, asked = withdrawal.worker, facts.asked_on(withdrawal)
    if worker.user and asked:
        days = {"first_day": format_date(rules.first_day(asked)), "due": format_date(rules.due_on(asked))}
        stops = [one.text for one in facts.stops(worker)]
        context = {"name": worker.name_and_patronymic, "asked": format_date(asked), "stops": stops, **days}
        queue("support/withdrawn", worker.user.email, cause=withdrawal, user=worker.user, context=context)


KIND = "support/destroyed"


def destroyed(act: Destruction, mailbox: str) -> None:
    """To the mailbox that was the account's, which names nobody: the letter too is forgotten when it is sent."""
    if mailbox and not leads_nowhere(mailbox):
        context = {"number": act.pk, "at": format_date(act.at), "record": act.worker_id}
        queue(KIND, mailbox, cause=act, context=context, expires_at=now() + timedelta(days=7))
