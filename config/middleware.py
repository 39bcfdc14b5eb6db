from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

ADMIN_POLICY = {"script-src": ["'unsafe-eval'"], "style-src": ["'unsafe-inline'"]}
GetResponse = Callable[[HttpRequest], HttpResponse]


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
