"""What stands around every page: its charset, its size, its headers, and the log-in of a part of a page."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.template import loader
from django.urls import reverse
from django.utils.cache import patch_vary_headers

GetResponse = Callable[[HttpRequest], HttpResponse]


def utf8_forms(get_response: GetResponse) -> GetResponse:
    """Our pages are UTF-8, and so is every form that a browser sends back: anything else is told so (415).

    Before anybody reads the form: what is read wrong once may be stored.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        said = request.content_params or {}
        if said.get("charset", "utf-8").lower() == "utf-8":
            return get_response(request)
        # As of nobody: a page that asked for the form's tokens would read the form.
        return HttpResponse(loader.get_template("415.html").render(), status=415)

    return answer


FOREIGN = {"cross-site", "same-site"}
TEXT = ("text/", "application/json")


class CompressedPages(GZipMiddleware):
    """Pages travel compressed: a twelfth of their size for an old phone (decision 0029).

    What a page's size could tell about its secrets (BREACH) is kept from strangers: the tokens of forms are new in
    every answer, Django adds a random number of bytes, and a request that another site started is answered plainly.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if not response.get("Content-Type", "").startswith(TEXT):
            return response
        patch_vary_headers(response, ["Sec-Fetch-Site"])
        if request.headers.get("Sec-Fetch-Site") in FOREIGN:
            return response
        return super().process_response(request, response)


ADMIN_POLICY = {"script-src": ["'unsafe-eval'"], "style-src": ["'unsafe-inline'"]}


def headers(get_response: GetResponse) -> GetResponse:
    """Pages of a signed-in person stay out of every cache; the browser's sensors stay off."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.path.startswith("/admin/"):
            # The admin's theme evaluates expressions and styles in the page (docs/decisions); nobody but
            # operators gets there, and every other page keeps the strict policy.
            response._csp_update = ADMIN_POLICY  # type: ignore[attr-defined]
        response.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        user = getattr(request, "user", None)
        if user is not None and user.is_authenticated:
            response["Cache-Control"] = "private, no-store"
        return response

    return middleware


def htmx_login(get_response: GetResponse) -> GetResponse:
    """A session that ended answers htmx with a move to the log-in page, not with that page inside a table."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        going_to = response.get("Location", "")
        if getattr(request, "htmx", False) and going_to.startswith(reverse("account_login")):
            return HttpResponse(headers={"HX-Redirect": going_to})
        return response

    return middleware
