"""Answers when something is broken: the form's page is old, PostgreSQL is away (503, never a 500), the fault is ours."""

from __future__ import annotations

import sys
from collections.abc import Callable

import structlog
from django.contrib.auth.models import AnonymousUser
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template import loader
from django.views import defaults

from lib.breaker import Breaker
from submissions import unfinished

log = structlog.get_logger("errors")
# No template, no settings, no file: what stands here is there.
LAST_RESORT = """<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>У нас ошибка</title></head>
<body><h1>У нас ошибка</h1>
<p>Страница не открылась не по вашей вине. Если вы что-то отправляли, оно могло не сохраниться: проверьте, прежде чем
отправлять снова. Обновите страницу через минуту или начните с <a href="/">главной</a>.</p></body></html>
"""


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 Django calls it so
    """The page is from before the log-in, or cookies are off: say so, and what to do, in plain Russian (R43)."""
    if unfinished.keep(request):
        return redirect("submissions:unfinished")
    return render(request, "csrf.html", status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Django calls it while the error is being handled, from whatever layer it came. It cannot fail itself."""
    try:
        return outage_answer(request, sys.exception()) or defaults.server_error(request)
    except Exception:
        log.exception("the error page failed")
        return HttpResponse(LAST_RESORT, status=500)


GetResponse = Callable[[HttpRequest], HttpResponse]

RETRY_SECONDS = 10
# Connections lost, refused, or not to be had; the server stops, starts or has no room (PostgreSQL's classes).
AWAY = ("08", "57P", "53")
# A second is enough for the threads to stay free for those who ask for health.
database = Breaker(quiet_seconds=1.0)


def outage(get_response: GetResponse) -> GetResponse:
    """While PostgreSQL does not answer, one request a second waits to find out; the others are told at once."""

    def answer(request: HttpRequest) -> HttpResponse:
        if not database.lets_through():
            return outage_page()
        response = get_response(request)
        if not getattr(request, "database_is_away", False):
            database.answered()
        return response

    return answer


def outage_answer(request: HttpRequest, error: BaseException | None) -> HttpResponse | None:
    """The answer when the error is of PostgreSQL's being away or late; None when it is an error of ours."""
    if not isinstance(error, (OperationalError, InterfaceError)):
        return None
    if _is_away(error):
        database.failed()
        request.database_is_away = True  # type: ignore[attr-defined]
    # What the layers above still ask about the person would be asked of PostgreSQL.
    request.user = AnonymousUser()
    return outage_page()


def outage_page() -> HttpResponse:
    """Touches no database: it knows nobody."""
    response = HttpResponse(loader.get_template("503.html").render(), status=503)
    response["Retry-After"] = str(RETRY_SECONDS)
    response["Cache-Control"] = "no-store"
    return response


def _is_away(error: OperationalError | InterfaceError) -> bool:
    code = getattr(error.__cause__, "sqlstate", None)
    return code is None or code.startswith(AWAY)
