from __future__ import annotations

from accounts.addresses import masked
from letters.actions import queue
from letters.models import Letter
from letters.states import Priority
from staff.models import EmailChange


def confirm(change: EmailChange) -> Letter:
    """To the new mailbox: the link that confirms it, or that it has an account already: `links.confirming` (R6)."""
    return again(change.email, change)


def again(email: str, change: EmailChange | None = None) -> Letter:
    """«Повторить код»: for whoever has this address; the sender finds out whether it waits to be confirmed (R4)."""
    context = {"change": change.pk} if change else {}
    return queue("staff/email_confirm", email, context=context, priority=Priority.SOON)


def asked(change: EmailChange) -> Letter:
    """To the old mailbox: somebody changes the address; if it is not the owner, how to stop it (R6)."""
    context = {"change": change.pk, "name": change.worker.name_and_patronymic, "masked": masked(change.email)}
    return queue(
        "staff/email_asked", change.was, user=change.worker.user, context=context, priority=Priority.SOON
    )


def changed(change: EmailChange) -> None:
    """To both mailboxes: with which address the account is entered now (R6)."""
    for mailbox in (change.email, change.was):
        told(change, mailbox)


def told(change: EmailChange, mailbox: str) -> Letter:
    """To one of them; the old one is not told the whole new address."""
    new = mailbox == change.email
    context = {"name": change.worker.name_and_patronymic, "new": new}
    context |= {"email": change.email} if new else {"masked": masked(change.email)}
    return queue("staff/email_changed", mailbox, cause=change, user=change.worker.user, context=context)
