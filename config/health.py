from collections.abc import Callable

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse

PLAIN = "text/plain; charset=utf-8"


class HealthMiddleware:
    """/healthz: the process answers; /readyz: PostgreSQL answers too.

    Above everything else, so that neither needs a session. Redis alone does not make a node unready:
    the outbox and the sessions live without it, and a balancer would remove every node at once.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path == "/healthz":
            return HttpResponse("ok", content_type=PLAIN)
        if request.path == "/readyz":
            try:
                with connection.cursor() as cursor:
                    cursor.execute("SELECT 1")
            except DatabaseError:
                return HttpResponse("no database", status=503, content_type=PLAIN)
            return HttpResponse("ready", content_type=PLAIN)
        return self.get_response(request)
