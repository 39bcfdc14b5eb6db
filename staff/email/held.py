"""An account whose e-mail the operator decides by hand, held with all that leads to it (R40)."""

from __future__ import annotations

from typing import Any

from accounts.models import User
from lib.actions import action
from lib.dates import now
from lib.locks import lock, lock_all, lock_words
from staff.email import facts
from staff.models import EmailChange, Invitation, Worker
from staff.states import EmailMove


def hold_account(user: User, email: str) -> tuple[User, Worker | None]:
    """The account as it now stands, and whose it is, held: nobody else gives out or takes this mailbox meanwhile."""
    lock_words(f"mailbox {email}", f"account {user.pk}")
    worker = Worker.objects.filter(user=user).first()
    if worker is not None:
        worker = lock(worker)
    return User.objects.get(pk=user.pk), worker


def waiting(worker: Worker | None) -> list[Invitation]:
    """The invitation that still leads into this account: its link goes to the mailbox before (R10)."""
    sent = Invitation.objects.filter(worker=worker, accepted_at=None, disowned_at=None)
    return lock_all(Invitation, sent.values_list("pk", flat=True)) if worker else []


def invited(worker: Worker | None, email: str) -> bool:
    """It is this very person who was invited there."""
    sent = Invitation.objects.filter(worker=worker, accepted_at=None, email=email)
    return worker is not None and sent.exists()


@action("", scope=None)
def note_address(
    worker: Worker | None, was: str, email: str, state: EmailMove, *, by: Any, why: str = ""
) -> EmailChange | None:
    """In the person's own list of addresses; what waited for the same one is decided by it (R6, R42)."""
    if worker is None:
        return None
    change = facts.pending(worker)
    if change and change.email != email and state == EmailMove.CONFIRMED:
        change.state, change.decided_at = EmailMove.WITHDRAWN, now()
        change.save(update_fields=["state", "decided_at"])
    if change is None or change.email != email:
        change = EmailChange(worker=worker, was=was, email=email, state=state, decided_at=now())
        change.save(force_insert=True)
        return change
    change.state, change.decided_at = state, now()
    change.save(update_fields=["state", "decided_at"])
    return change
