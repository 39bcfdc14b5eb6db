"""A consent that has changed is asked of everybody once, before the next page of the cabinet (R42)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from lib.dates import today
from texts.facts import must_agree

# The day on which this browser's person was last found to have agreed: an edition takes effect at midnight.
AGREED = "agreed_on"
AREAS = ("/cabinet/", "/organization/")
# Who does not agree can still take the own data along and withdraw the consent.
OPEN = ("/cabinet/data/",)


def agreed_today(request: HttpRequest) -> None:
    """Till midnight this browser is not asked again."""
    request.session[AGREED] = today().isoformat()


def entered(sender: Any, request: HttpRequest, user: Any, **_: Any) -> None:
    """Looked at with the log-in, so that the pages need not."""
    if user.is_operator or must_agree(user, today()) is None:
        agreed_today(request)


def asked_anew(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Only where a page is opened: a form that was being filled in is sent first, and nothing of it is lost."""

    def middleware(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    def process_view(request: HttpRequest, *_: object) -> HttpResponse | None:
        if not _concerns(request) or request.session.get(AGREED) == today().isoformat():
            return None
        if must_agree(request.user, today()) is None:
            agreed_today(request)
            return None
        return redirect(f"{reverse('texts:anew')}?{urlencode({'next': request.get_full_path()})}")

    middleware.process_view = process_view  # type: ignore[attr-defined]
    return middleware


def _concerns(request: HttpRequest) -> bool:
    """A whole page of somebody who is signed in; not what an operator sees with another's eyes."""
    path = request.path
    if request.method != "GET" or not path.startswith(AREAS) or path.startswith(OPEN):
        return False
    if "HX-Request" in request.headers or getattr(request, "operator", None):
        return False
    return bool(request.user.is_authenticated and not request.user.is_operator)
