from __future__ import annotations

from allauth.account.models import EmailAddress

from accounts.addresses import NOWHERE
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
    confirmed = confirmed.exclude(was__endswith=NOWHERE)
    return confirmed.order_by("-decided_at").first()


def latest_for(email: str) -> EmailChange | None:
    """The newest request that waits for this mailbox; None where none does (R4, R6)."""
    return EmailChange.objects.pending().filter(email=email).order_by("-requested_at").first()


def taken(email: str) -> bool:
    """Has another account this address? Asked only while a letter to the mailbox itself is being sent (R2)."""
    return User.objects.filter(email=email).exists()


def holder_of(email: str, besides: User) -> int | None:
    """The number of the other account that has this address; None where none has (R2, R40)."""
    return User.objects.filter(email=email).exclude(pk=besides.pk).values_list("pk", flat=True).first()


def is_confirmed(user: User, email: str) -> bool:
    """Is this the account's address, and confirmed? (R3)"""
    return user.email == email and bool(
        EmailAddress.objects.filter(user=user, email=email, verified=True).exists()
    )
