"""How often one may try. A stranger never stops the owner: attempts about a mailbox are counted together with the
browser in which its account has been entered before, or else with the address they come from (decision 0018)."""

from __future__ import annotations

from allauth.core.internal import ratelimit
from allauth.core.internal.ratelimit import RateLimitUsage
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from accounts import addresses, browsers

APP = "allauth.account"


def password(request: HttpRequest, email: str) -> RateLimitUsage | None:
    """One more password is tried; None when it is one too many. A right one is taken back by `rollback`."""
    email = addresses.clean(email)
    if browser := browsers.known(request, email):
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
        ("login_failed_known", (email, browsers.known(request, email) or "")),
    ]:
        ratelimit.clear(request, app=APP, action=action, key=_key(*parts))


def letter(request: HttpRequest, kind: str, email: str) -> bool:
    """May one more letter of this kind be asked for to this mailbox?

    From one place a few; from all strangers' together so many that a mailbox is not flooded, all of which carry the
    owner a link that works.
    """
    email = addresses.clean(email)
    if browser := browsers.known(request, email):
        return _count(request, "letter", kind, email, browser) is not None
    if _count(request, "letter", kind, email, ratelimit.get_ip(request)) is None:
        return False
    return _count(request, "letter_everywhere", kind, email) is not None


def snils(request: HttpRequest, number: str) -> bool:
    """May whoever has confirmed a mailbox ask once more whether this СНИЛС can be registered (R1)?"""
    return _count(request, "registration", number) is not None


def _count(request: HttpRequest, action: str, *parts: str) -> RateLimitUsage | None:
    return ratelimit.consume(request, app=APP, action=action, key=_key(*parts))


def _key(*parts: str) -> str:
    # With our key: a plain hash of a СНИЛС in the cache could be guessed back.
    return salted_hmac("accounts.limits", " ".join(parts), algorithm="sha256").hexdigest()
