from collections.abc import Callable

from django.conf import settings
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse

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
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION READ ONLY")
            return get_response(request)

    return middleware
