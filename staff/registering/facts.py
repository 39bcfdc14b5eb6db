"""What is judged before a Responsible registers somebody; the same for one row or for a file of thousands (R2, R9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from django.db.models.functions import Lower

from accounts import addresses
from accounts.models import User
from lib.dates import now
from organizations.models import Organization
from staff.models import CabinetHint, Invitation, PersonQuestion
from staff.registering.known import Mailbox
from staff.registering.rules import HINT_DAYS


def mailboxes(emails: Sequence[str]) -> list[Mailbox]:
    """What is known of each of these addresses, in their order; three statements for all of them (R2)."""
    cleaned = [addresses.clean(email) for email in emails]
    wanted = set(cleaned)
    taken = set(User.objects.filter(email__in=wanted).values_list("email", flat=True))
    waiting = Invitation.objects.filter(accepted_at=None, disowned_at=None).annotate(mailbox=Lower("email"))
    invited = set(waiting.filter(mailbox__in=wanted).values_list("mailbox", flat=True))
    own = Organization.objects.annotate(mailbox=Lower("email")).filter(mailbox__in=wanted)
    organizations = set(own.values_list("mailbox", flat=True))
    return [
        Mailbox(
            email,
            taken=email in taken,
            invited=email in invited,
            of_organization=email in organizations,
            shared=addresses.looks_shared(email),
        )
        for email in cleaned
    ]


def asked_lately(user_id: int) -> int:
    """This user's questions of the last hour (R9)."""
    return PersonQuestion.objects.filter(by=user_id, at__gt=now() - timedelta(hours=1)).count()


def hints_lately(organization_id: int) -> int:
    """The organization's letters of the last 24 hours to people who are to choose it (R14)."""
    return CabinetHint.objects.filter(organization=organization_id, at__gt=now() - timedelta(days=1)).count()


def told_lately(worker_id: int, organization_id: int) -> CabinetHint | None:
    """The letter that this person has had about this organization not long ago (R14)."""
    told = CabinetHint.objects.filter(worker=worker_id, organization=organization_id)
    return told.filter(at__gt=now() - timedelta(days=HINT_DAYS)).order_by("-at", "-pk").first()
