"""The link of an invitation: made while sending, dead after a newer one or fourteen days (R10)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core import signing
from django.urls import reverse

from accounts.models import User
from letters.models import Letter
from lib.dates import now
from lib.reasons import Refused
from staff.invitations import reasons
from staff.invitations.actions import issue_invitation_link
from staff.invitations.known import LIVES
from staff.models import Invitation, masked_name

SALT = "staff.invitation"


def token(invitation: Invitation, number: int) -> str:
    """What stands in the address: whose invitation and which of its links, signed (R10)."""
    return signing.dumps([invitation.pk, number], salt=SALT)


def read(text: str) -> tuple[int, int]:
    """Whose link this is, and which number it has. Raises Refused when it is too old or was never ours."""
    try:
        pk, number = signing.loads(text, salt=SALT, max_age=LIVES)
        return int(pk), int(number)
    except signing.SignatureExpired:
        raise Refused([reasons.invitation_expired()]) from None
    except (signing.BadSignature, ValueError, TypeError):
        raise Refused([reasons.invitation_wrong()]) from None


def values_of(letter: Letter) -> dict[str, Any] | None:
    """What the letter says to this mailbox (R10); None where it is of no use any more: somebody has come in, said «Это
    не я», the address was corrected after the letter was queued, or the mailbox has got an account of its own."""
    asked = Invitation.objects.select_related("worker__user", "organization")
    invitation = asked.filter(pk=letter.context.get("invitation")).first()
    if invitation is None or invitation.email != letter.recipient:
        return None
    worker = invitation.worker
    used = invitation.accepted_at or invitation.disowned_at
    taken = User.objects.filter(email=letter.recipient).exclude(pk=worker.user_id or 0)
    if (
        used
        or taken.exists()
        or (worker.user and (worker.user.last_login or worker.user.email != letter.recipient))
    ):
        return None
    number = issue_invitation_link(invitation, letter.pk, by=None)
    return {
        "link": settings.SITE_URL + reverse("staff:invitation", args=[token(invitation, number)]),
        "not_me": settings.SITE_URL + reverse("staff:invitation_not_me", args=[token(invitation, number)]),
        "until": now() + LIVES,
        "who": masked_name(invitation.worker),
        "organization": invitation.organization.name,
    }
