"""The link of a letter that confirms an e-mail: made while sending, dead after a newer one or three days (R3, R4)."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core import signing
from django.urls import reverse

from accounts.models import User
from letters.models import Letter
from lib.dates import now
from lib.reasons import Refused
from staff.models import SignUp
from staff.signup import reasons
from staff.signup.actions import issue_link
from staff.signup.facts import unconfirmed
from staff.signup.rules import LINK_DAYS

LIVES = timedelta(days=LINK_DAYS)
SALT = "staff.signup"


def token(signup: SignUp, number: int) -> str:
    """What stands in the address: whose sign-up and which of its links, signed (R3, R4)."""
    return signing.dumps([signup.pk.hex, number], salt=SALT)


def read(text: str) -> tuple[uuid.UUID, int]:
    """Whose link this is, and which number it has (R4). Raises Refused when it is too old or was never ours."""
    try:
        hexadecimal, number = signing.loads(text, salt=SALT, max_age=LIVES)
        return uuid.UUID(hexadecimal), number
    except signing.SignatureExpired:
        raise Refused([reasons.link_expired()]) from None
    except (signing.BadSignature, ValueError):
        raise Refused([reasons.link_wrong()]) from None


def values_of(letter: Letter) -> dict[str, Any] | None:
    """What the letter says to this mailbox (R1, R3): a link that confirms, or «у вас уже есть учётная запись»; None:
    no letter at all. Decided while sending, so that no page knows it."""
    named = letter.context.get("signup")
    signup = SignUp.objects.filter(pk=named).first() if named else unconfirmed(letter.recipient)
    if signup and (signup.confirmed_at or signup.disowned_at):
        return None
    if User.objects.filter(email=letter.recipient).exists():
        return {"known": True, "link": settings.SITE_URL + reverse("account_reset_password")}
    if signup is None:
        return None
    number = issue_link(signup, letter.pk, by=None)
    path = reverse("staff:confirm", args=[token(signup, number)])
    return {
        "known": False,
        "link": settings.SITE_URL + path,
        "not_me": settings.SITE_URL + reverse("staff:not_me", args=[token(signup, number)]),
        "until": now() + LIVES,
        "who": signup.masked_name,
        "organization": signup.organization.name,
    }
