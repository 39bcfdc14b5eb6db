from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from ui.frame import LARGE, LOOK_COOKIE

A_YEAR = 365 * 24 * 60 * 60


@login_not_required
@require_POST
def look(request: HttpRequest) -> HttpResponse:
    """«Версия для слабовидящих» and back, kept by a cookie: before anybody logs in, too (R45)."""
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure()):
        back = "/"
    response = redirect(back)
    if request.POST.get("look") == LARGE:
        response.set_cookie(
            LOOK_COOKIE, LARGE, max_age=A_YEAR, httponly=True, secure=request.is_secure(), samesite="Lax"
        )
    else:
        response.delete_cookie(LOOK_COOKIE)
    return response
