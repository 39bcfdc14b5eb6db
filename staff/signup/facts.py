from __future__ import annotations

from datetime import timedelta

from django.db.models.functions import Lower

from lib.dates import now
from staff.facts import posts
from staff.known import Post
from staff.models import SignUp, Worker
from staff.signup.rules import LINK_DAYS
from staff.states import Work

# A sign-up can be confirmed with a new link for so long; afterwards it is forgotten.
KEPT = timedelta(days=10 * LINK_DAYS)


def registered(person: SignUp) -> list[Post] | None:
    """Who is known by СНИЛС, or by ФИО and birth date: their current posts; None where nobody is (R1, R9).

    Merged records count: they were people too.
    """
    same = set(Worker.objects.filter(snils=person.snils).values_list("pk", flat=True))
    same |= set(
        Worker.objects.named(
            person.last_name, person.first_name, person.patronymic, person.birth_date
        ).values_list("pk", flat=True)
    )
    found = posts(same, [Work.CURRENT])
    return [post for theirs in found.values() for post in theirs] if same else None


def unconfirmed(email: str) -> SignUp | None:
    """The latest sign-up from this mailbox that still waits for its button; None where none does (R4)."""
    waiting = SignUp.objects.annotate(mailbox=Lower("email")).filter(
        mailbox=email, confirmed_at=None, disowned_at=None
    )
    return waiting.filter(created_at__gt=now() - KEPT).order_by("-created_at").first()
