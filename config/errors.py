import sys

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views import defaults

from config import outage
from journal import unfinished


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 Django calls it so
    """The page is from before the log-in, or cookies are off: say so, and what to do, in plain Russian (R43)."""
    if unfinished.keep(request):
        return redirect("journal:unfinished")
    return render(request, "csrf.html", status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Django calls it while the error is being handled, from whatever layer it came."""
    return outage.answer_to(request, sys.exception()) or defaults.server_error(request)
