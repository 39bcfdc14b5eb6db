from __future__ import annotations

from accounts.addresses import leads_nowhere, masked
from accounts.models import User
from letters.actions import queue
from letters.models import Letter
from letters.states import Priority
from staff.models import EmailChange, Worker, masked_name


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


def confirmed_by_hand(user: User, was: str, change: EmailChange | None) -> None:
    """To the mailbox that was confirmed, and to the one before (R40)."""
    for mailbox in dict.fromkeys([user.email, was]):
        if not leads_nowhere(mailbox):
            told_by_hand(user, mailbox, change)


def told_by_hand(user: User, mailbox: str, change: EmailChange | None) -> Letter:
    """To one of them: who did it, and what to do if it is a mistake; the old one is not told the whole new address."""
    new = mailbox == user.email
    said = {"new": new, "name": user.name} | ({} if new else {"masked": masked(user.email)})
    return queue(
        "staff/email_by_hand", mailbox, cause=change, user=user, context=said, priority=Priority.SOON
    )


def freed(user: User, was: str, worker: Worker | None) -> Letter:
    """To the mailbox whose address was taken from an account: whoever reads it learns no more than whose that was (R40)."""
    said = {"who": masked_name(worker) if worker else ""}
    return queue("staff/email_freed", was, user=user, context=said, priority=Priority.SOON)
