"""Every request has a number: on its page, in its answer, in each line that it leaves in the log."""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse

from lib import metrics

log = structlog.get_logger("request")
GIVEN = re.compile(r"[\w.-]{8,64}")
# So much of it is said by telephone; the log is searched by its beginning.
SHORT = 8


def numbered(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """The proxy's number, where it gives one, or our own. One line of the log says how the request went; it names the
    page and not its address, where a one-time link or somebody's key may stand."""

    def middleware(request: HttpRequest) -> HttpResponse:
        given = request.headers.get("X-Request-ID", "")
        number = given if GIVEN.fullmatch(given) else uuid.uuid4().hex
        started = time.perf_counter()
        with structlog.contextvars.bound_contextvars(request_id=number):
            response = get_response(request)
            response["X-Request-ID"] = number
            page = request.resolver_match.route if request.resolver_match else ""
            seconds = time.perf_counter() - started
            metrics.answered(page, response.status_code, seconds)
            log.info(
                "request",
                method=request.method,
                page=page,
                status=response.status_code,
                ms=round(1000 * seconds),
            )
        return response

    return middleware


def number() -> str:
    """Of the request that is being answered; empty outside one."""
    return str(structlog.contextvars.get_contextvars().get("request_id", ""))
