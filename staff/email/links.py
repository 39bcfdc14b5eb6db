"""The links of a change of e-mail, made while its letters are being sent and stored nowhere (R4, R6)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core import signing
from django.urls import reverse

from letters.models import Letter
from lib.dates import now
from lib.reasons import Refused
from staff.email import facts, reasons
from staff.email.actions import issue_email_link
from staff.email.rules import LINK_DAYS
from staff.models import EmailChange
from staff.states import EmailMove

LIVES = timedelta(days=LINK_DAYS)
# The old mailbox may be read late; the link does nothing once the change is decided.
STOPS = timedelta(days=30)
CONFIRM, STOP = "staff.email.confirm", "staff.email.stop"


def read(text: str) -> tuple[int, int]:
    """Which change this link confirms, and which number it has. Raises Refused when it is too old or not ours (R6)."""
    pk, number = _read(text, CONFIRM, LIVES)
    return pk, number


def read_stop(text: str) -> int:
    """Which change this link stops. Raises Refused when it is too old or was never ours (R6)."""
    (pk,) = _read(text, STOP, STOPS)
    return pk


def _read(text: str, salt: str, lives: timedelta) -> list[int]:
    try:
        return signing.loads(text, salt=salt, max_age=lives)  # type: ignore[no-any-return]
    except signing.BadSignature:
        raise Refused([reasons.email_link_wrong()]) from None


def confirming(letter: Letter) -> dict[str, Any] | None:
    """What the new mailbox is told: a link that confirms it, or that an account has it already; None: no letter.

    Decided while sending, so that no page knows it (R2, R6).
    """
    named = letter.context.get("change")
    change = EmailChange.objects.filter(pk=named).first() if named else facts.latest_for(letter.recipient)
    if change is None or change.state != EmailMove.PENDING or change.email != letter.recipient:
        return None
    if facts.taken(change.email):
        return {"taken": True, "link": settings.SITE_URL + reverse("account_login")}
    number = issue_email_link(change, letter.pk, by=None)
    path = reverse("staff:email_confirm", args=[signing.dumps([change.pk, number], salt=CONFIRM)])
    return {"taken": False, "link": settings.SITE_URL + path, "until": now() + LIVES}


def stopping(letter: Letter) -> dict[str, Any] | None:
    """What the old mailbox is told: a link that stops the change while it waits; None: it is decided already (R6)."""
    change = EmailChange.objects.pending().filter(pk=letter.context["change"]).first()
    if change is None:
        return None
    path = reverse("staff:email_stop", args=[signing.dumps([change.pk], salt=STOP)])
    return {"link": settings.SITE_URL + path}
