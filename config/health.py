from collections.abc import Callable

import psycopg
from django.db import connection
from django.http import HttpRequest, HttpResponse

from config.metrics import metrics

PLAIN = "text/plain; charset=utf-8"
# Seconds; libpq takes no less.
PATIENCE = 2


class HealthMiddleware:
    """/healthz: the process answers; /readyz: PostgreSQL answers too; /metrics: how it does.

    Above everything else, so that none needs a session, and past the pool, which may be waiting itself.
    Redis alone does not make a node unready: the outbox and the sessions live without it, and a balancer would
    remove every node at once.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path == "/healthz":
            return HttpResponse("ok", content_type=PLAIN)
        if request.path == "/readyz":
            if _database_answers():
                return HttpResponse("ready", content_type=PLAIN)
            return HttpResponse("no database", status=503, content_type=PLAIN)
        if request.path == "/metrics":
            return metrics(request)
        return self.get_response(request)


def _database_answers() -> bool:
    given = connection.get_connection_params()
    try:
        with psycopg.connect(**{**given, "connect_timeout": PATIENCE}, autocommit=True) as asked:
            asked.execute("SELECT 1")
    except psycopg.Error:
        return False
    return True
