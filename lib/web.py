from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lib.actions import Busy
from lib.queue import Crowded
from lib.reasons import Refused


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
