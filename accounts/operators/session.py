"""An operator's session ends by itself after half an hour in which nothing was asked for: a desk that was left."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

SEEN = "operator_seen"
# So often the time is written down again: a page more or less does not matter, a write for each would.
EVERY = 60


def entered(sender: Any, request: HttpRequest, user: Any, **_: Any) -> None:
    """From the log-in on it is known when the operator was last seen."""
    if user.is_operator:
        request.session[SEEN] = time.time()


def idle(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Who comes back later is asked to log in again; what was typed waits behind it, as behind any log-in."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if not getattr(request.user, "is_operator", False):
            return get_response(request)
        since = time.time() - request.session.get(SEEN, 0)
        if since > 60 * settings.OPERATORS_IDLE_MINUTES:
            logout(request)
            messages.info(
                request,
                f"Сеанс оператора закончился: {settings.OPERATORS_IDLE_MINUTES} минут без действий. Войдите снова.",
            )
        elif since > EVERY:
            request.session[SEEN] = time.time()
        return get_response(request)

    return middleware
