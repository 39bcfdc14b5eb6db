"""A site of pages that do to PostgreSQL what the tests of its faults need."""

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from config.urls import handler500 as handler500
from config.urls import urlpatterns as real


def _ask(statement: str) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute(statement)
    return HttpResponse("ok")


@login_not_required
def short(request: HttpRequest) -> HttpResponse:
    return _ask("SELECT 1")


@login_not_required
def late(request: HttpRequest) -> HttpResponse:
    return _ask("SET LOCAL statement_timeout = 20; SELECT pg_sleep(5)")


@login_not_required
def cut_off(request: HttpRequest) -> HttpResponse:
    return _ask("SELECT pg_terminate_backend(pg_backend_pid())")


@login_not_required
def mistaken(request: HttpRequest) -> HttpResponse:
    return _ask("SELECT 1 / 0")


urlpatterns = [path(f"{view.__name__}/", view) for view in (short, late, cut_off, mistaken)]
urlpatterns += real
