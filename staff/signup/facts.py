from __future__ import annotations

from django.db.models.functions import Lower

from lib.dates import now
from retention.facts import term
from retention.known import SIGN_UPS
from staff.duplicates.facts import known, person_of
from staff.duplicates.known import Known
from staff.models import SignUp


def registered(person: SignUp) -> Known:
    """Who is known by СНИЛС, or by ФИО and birth date, and their current posts (R1, R9): the finder that a
    Responsible's form and a file ask too (`staff.duplicates`). Merged records count: they were people too."""
    return known([person_of(person)])[0]


def unconfirmed(email: str) -> SignUp | None:
    """The latest sign-up from this mailbox that still waits for its button; None where none does (R4)."""
    waiting = SignUp.objects.annotate(mailbox=Lower("email")).filter(
        mailbox=email, confirmed_at=None, disowned_at=None
    )
    return waiting.filter(created_at__gt=now() - term(SIGN_UPS)).order_by("-created_at", "-pk").first()
