"""What stands between every request and its page: who reads, that a GET only reads, and how a refusal answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lib.actions import Busy
from lib.queue import Crowded
from lib.reasons import Refused

SAFE = {"GET", "HEAD", "OPTIONS"}


def read_only_gets(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """A GET cannot write: PostgreSQL itself refuses, because the page is made on a read-only transaction.

    The session is saved by its own middleware, outside this one.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.method not in SAFE or request.path_info in settings.GETS_THAT_WRITE:
            return get_response(request)
        # Who this is comes first: a session that has ended is thrown away, and that is a write.
        bool(getattr(request, "user", None))
        with read_only():
            return get_response(request)

    return middleware


@contextmanager
def read_only() -> Iterator[None]:
    """A transaction that PostgreSQL lets write nothing."""
    if connection.in_atomic_block:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION READ ONLY")
            yield
        return
    connection.ensure_connection()
    # psycopg begins its transactions with «BEGIN READ ONLY» then: one statement, not two.
    server = connection.connection
    server.read_only = True
    try:
        with transaction.atomic():
            yield
    finally:
        if not server.closed:
            server.read_only = None


class refusals:  # noqa: N801 a middleware reads as a name in settings
    """The last net: a refusal that no form caught is still a page that explains itself (R43)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, Refused):
            return render(request, "refused.html", {"reasons": error.reasons}, status=409)
        if isinstance(error, Busy):
            response = render(request, "busy.html", status=503)
            response["Retry-After"] = "60"
            return response
        if isinstance(error, Crowded):
            response = render(request, "crowded.html", status=503)
            response["Retry-After"] = "3"
            return response
        return None
