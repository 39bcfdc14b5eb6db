"""Our pages are UTF-8, and so is every form that a browser sends back: anything else is told so (415)."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.template import loader

GetResponse = Callable[[HttpRequest], HttpResponse]


def middleware(get_response: GetResponse) -> GetResponse:
    """Before anybody reads the form: what is read wrong once may be stored."""

    def answer(request: HttpRequest) -> HttpResponse:
        said = request.content_params or {}
        if said.get("charset", "utf-8").lower() == "utf-8":
            return get_response(request)
        # As of nobody: a page that asked for the form's tokens would read the form.
        return HttpResponse(loader.get_template("415.html").render(), status=415)

    return answer
