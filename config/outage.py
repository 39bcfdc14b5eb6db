"""PostgreSQL is away or does not finish in time: 503, our page, and when to come again. Never a 500."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.models import AnonymousUser
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template import loader

from lib.breaker import Breaker

GetResponse = Callable[[HttpRequest], HttpResponse]

RETRY_SECONDS = 10
# Connections lost, refused, or not to be had; the server stops, starts or has no room (PostgreSQL's classes).
AWAY = ("08", "57P", "53")
# A second is enough for the threads to stay free for those who ask for health.
database = Breaker(quiet_seconds=1.0)


def middleware(get_response: GetResponse) -> GetResponse:
    """While PostgreSQL does not answer, one request a second waits to find out; the others are told at once."""

    def answer(request: HttpRequest) -> HttpResponse:
        if not database.lets_through():
            return page()
        response = get_response(request)
        if not getattr(request, "database_is_away", False):
            database.answered()
        return response

    return answer


def answer_to(request: HttpRequest, error: BaseException | None) -> HttpResponse | None:
    """The answer when the error is of PostgreSQL's being away or late; None when it is an error of ours."""
    if not isinstance(error, (OperationalError, InterfaceError)):
        return None
    if _is_away(error):
        database.failed()
        request.database_is_away = True  # type: ignore[attr-defined]
    # What the layers above still ask about the person would be asked of PostgreSQL.
    request.user = AnonymousUser()
    return page()


def page() -> HttpResponse:
    """Touches no database: it knows nobody."""
    response = HttpResponse(loader.get_template("503.html").render(), status=503)
    response["Retry-After"] = str(RETRY_SECONDS)
    response["Cache-Control"] = "no-store"
    return response


def _is_away(error: OperationalError | InterfaceError) -> bool:
    code = getattr(error.__cause__, "sqlstate", None)
    return code is None or code.startswith(AWAY)
