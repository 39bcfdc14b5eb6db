from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 Django calls it so
    """The page was open too long or cookies are off: say so, and what to do, in plain Russian (R43)."""
    return render(request, "csrf.html", status=403)
