from __future__ import annotations

from accounts.models import User
from staff.models import EmailChange, Worker
from staff.states import EmailMove


def pending(worker: Worker) -> EmailChange | None:
    """The address that this worker has asked for and that nobody has confirmed; None where there is none (R6)."""
    return EmailChange.objects.pending().filter(worker=worker).first()


def last_confirmed(worker: Worker) -> EmailChange | None:
    """By which the account has the address that it has now; None where it never had another (R6)."""
    now = worker.user.email if worker.user else ""
    confirmed = EmailChange.objects.filter(worker=worker, state=EmailMove.CONFIRMED, email=now)
    return confirmed.order_by("-decided_at").first()


def latest_for(email: str) -> EmailChange | None:
    """The newest request that waits for this mailbox; None where none does (R4, R6)."""
    return EmailChange.objects.pending().filter(email=email).order_by("-requested_at").first()


def taken(email: str) -> bool:
    """Has another account this address? Asked only while a letter to the mailbox itself is being sent (R2)."""
    return User.objects.filter(email=email).exists()
