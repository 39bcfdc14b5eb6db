from __future__ import annotations

from datetime import timedelta

from django.db.models.functions import Lower

from lib.dates import now
from staff.duplicates.facts import known, person_of
from staff.duplicates.known import Known
from staff.models import SignUp
from staff.signup.rules import LINK_DAYS

# A sign-up can be confirmed with a new link for so long; afterwards it is forgotten.
KEPT = timedelta(days=10 * LINK_DAYS)


def registered(person: SignUp) -> Known:
    """Who is known by СНИЛС, or by ФИО and birth date, and their current posts (R1, R9): the finder that a
    Responsible's form and a file ask too (`staff.duplicates`). Merged records count: they were people too."""
    return known([person_of(person)])[0]


def unconfirmed(email: str) -> SignUp | None:
    """The latest sign-up from this mailbox that still waits for its button; None where none does (R4)."""
    waiting = SignUp.objects.annotate(mailbox=Lower("email")).filter(
        mailbox=email, confirmed_at=None, disowned_at=None
    )
    return waiting.filter(created_at__gt=now() - KEPT).order_by("-created_at", "-pk").first()
