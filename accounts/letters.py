from __future__ import annotations

from datetime import datetime
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.urls import reverse

from accounts.models import User
from letters.actions import queue
from letters.models import Letter
from letters.states import Priority


def password_reset(email: str, *, until: datetime) -> Letter:
    """A one-time link to set a new password (R5). Nobody is looked up here: `reset_link` does it while sending."""
    return queue("accounts/password_reset", email, expires_at=until, priority=Priority.SOON)


def password_changed(user: User) -> Letter:
    """The password is another one now: whoever did not do it must hear of it."""
    return queue("accounts/password_changed", user.email, user=user, priority=Priority.SOON)


def notice(email: str, subject: str, text: str) -> Letter:
    """Whatever else allauth has to say, through the same outbox (R7)."""
    return queue("accounts/notice", email, context={"subject": subject, "text": text})


def reset_link(letter: Letter) -> dict[str, Any] | None:
    """The link, made while sending and stored nowhere; None where the address has no account: no letter.

    An account that never had a password waits for its invitation (R10): this link must not be a way around it.
    """
    user = User.objects.filter(email=letter.recipient, is_active=True).first()
    if user is None or not user.has_usable_password():
        return None
    key = default_token_generator.make_token(user)
    path = reverse("account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(user), "key": key})
    return {"link": f"{settings.SITE_URL}{path}"}
