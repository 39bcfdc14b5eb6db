"""How often one may try. A stranger never stops the owner: attempts about a mailbox are counted together with the
browser in which its account has been entered before, or else with the address they come from (decision 0018)."""

from __future__ import annotations

import uuid

from allauth.core.internal import ratelimit
from allauth.core.internal.ratelimit import RateLimitUsage
from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import salted_hmac

from accounts import addresses

APP = "allauth.account"
# A counter is locked while it is written. A lock that Redis has kept, its answer lost, would tell everybody of that
# address «слишком много попыток» for ten seconds; it is waited for instead.
ratelimit.CACHE_LOCK_TIMEOUT = ratelimit.CACHE_LOCK_WAIT_TIMEOUT


def password(request: HttpRequest, email: str) -> RateLimitUsage | None:
    """One more password is tried; None when it is one too many. A right one is taken back by `rollback`."""
    email = addresses.clean(email)
    if browser := known_browser(request, email):
        return _count(request, "login_failed_known", email, browser)
    usage = _count(request, "login_failed", email, ratelimit.get_ip(request))
    if usage:
        everywhere = _count(request, "login_failed_everywhere", email)
        if everywhere is None:
            usage.rollback()
            return None
        usage.usage += everywhere.usage
    return usage


def forget_wrong_passwords(request: HttpRequest, email: str) -> None:
    """There is a new password: what was tried against the old one counts no more."""
    email = addresses.clean(email)
    for action, parts in [
        ("login_failed", (email, ratelimit.get_ip(request))),
        ("login_failed_everywhere", (email,)),
        ("login_failed_known", (email, known_browser(request, email) or "")),
    ]:
        ratelimit.clear(request, app=APP, action=action, key=_key(*parts))


def letter(request: HttpRequest, kind: str, email: str) -> bool:
    """May one more letter of this kind be asked for to this mailbox?

    From one place a few; from all strangers' together so many that a mailbox is not flooded, all of which carry the
    owner a link that works.
    """
    email = addresses.clean(email)
    if browser := known_browser(request, email):
        return _count(request, "letter", kind, email, browser) is not None
    if _count(request, "letter", kind, email, ratelimit.get_ip(request)) is None:
        return False
    return _count(request, "letter_everywhere", kind, email) is not None


def snils(request: HttpRequest, number: str) -> bool:
    """May whoever has confirmed a mailbox ask once more whether this СНИЛС can be registered (R1)?"""
    return _count(request, "registration", number) is not None


def public_page(request: HttpRequest, action: str = "public_page") -> bool:
    """May whoever has a link open one more page behind it, or a file («public_file»)? Reading counts too (R20)."""
    return ratelimit.consume(request, app=APP, action=action, limit_get=True) is not None


def calendar(request: HttpRequest, feed: str) -> bool:
    """May a private calendar feed be read once more? By the feed: one program reads those of many people (R36)."""
    key = _key("calendar", feed)
    return ratelimit.consume(request, app=APP, action="calendar", key=key, limit_get=True) is not None


def _count(request: HttpRequest, action: str, *parts: str) -> RateLimitUsage | None:
    return ratelimit.consume(request, app=APP, action=action, key=_key(*parts))


def _key(*parts: str) -> str:
    # With our key: a plain hash of a СНИЛС in the cache could be guessed back.
    return salted_hmac("accounts.limits", " ".join(parts), algorithm="sha256").hexdigest()


SALT = "accounts.limits"
LIVES = 365 * 24 * 60 * 60
# One browser of a school is many people's; the one who has not entered for longest is forgotten.
REMEMBERED = 30


def known_browser(request: HttpRequest, email: str) -> str | None:
    """The number of this browser when the account has been entered in it; the database is not asked."""
    number, accounts = _read_browser(request)
    return number if _mark(email) in accounts else None


def remember_browser(request: HttpRequest, response: HttpResponseBase, email: str) -> None:
    """The account has just been entered here: only now, and only for it, is the browser known."""
    number, accounts = _read_browser(request)
    mark = _mark(email)
    others = [one for one in accounts if one != mark]
    response.set_cookie(
        settings.KNOWN_BROWSER_COOKIE,
        signing.dumps([number, [*others, mark][-REMEMBERED:]], salt=SALT),
        max_age=LIVES,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _read_browser(request: HttpRequest) -> tuple[str, list[str]]:
    """A number of this browser, at random, and the marks of the accounts that have been entered in it."""
    try:
        number, accounts = signing.loads(
            request.COOKIES.get(settings.KNOWN_BROWSER_COOKIE, ""), salt=SALT, max_age=LIVES
        )
    except signing.BadSignature:
        return uuid.uuid4().hex, []
    return number, accounts


def _mark(email: str) -> str:
    # No address can be read out of it, and it is short: a cookie has 4 KB.
    return salted_hmac(SALT, addresses.clean(email), algorithm="sha256").hexdigest()[:16]
