"""Browsers in which an account has been entered before: strangers' attempts do not stop them (decision 0018)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import salted_hmac

from accounts import addresses

SALT = "accounts.browsers"
LIVES = 365 * 24 * 60 * 60
# One browser of a school is many people's; the one who has not entered for longest is forgotten.
REMEMBERED = 30


@dataclass(frozen=True)
class Browser:
    """number: of this browser, at random. accounts: marks of those that have been entered in it."""

    number: str = field(default_factory=lambda: uuid.uuid4().hex)
    accounts: tuple[str, ...] = ()


def known(request: HttpRequest, email: str) -> str | None:
    """The number of this browser when the account has been entered in it; the database is not asked."""
    browser = _read(request)
    return browser.number if browser and _mark(email) in browser.accounts else None


def remember(request: HttpRequest, response: HttpResponseBase, email: str) -> None:
    """The account has just been entered here: only now, and only for it, is the browser known."""
    browser = _read(request) or Browser()
    mark = _mark(email)
    others = [one for one in browser.accounts if one != mark]
    accounts = [*others, mark][-REMEMBERED:]
    response.set_cookie(
        settings.KNOWN_BROWSER_COOKIE,
        signing.dumps([browser.number, accounts], salt=SALT),
        max_age=LIVES,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _read(request: HttpRequest) -> Browser | None:
    try:
        said: Any = signing.loads(
            request.COOKIES.get(settings.KNOWN_BROWSER_COOKIE, ""), salt=SALT, max_age=LIVES
        )
    except signing.BadSignature:
        return None
    return Browser(said[0], tuple(said[1]))


def _mark(email: str) -> str:
    # No address can be read out of it, and it is short: a cookie has 4 KB.
    return salted_hmac(SALT, addresses.clean(email), algorithm="sha256").hexdigest()[:16]
