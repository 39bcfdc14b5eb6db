"""The look of the site: its choice, and the gallery of all components."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from ui import samples
from ui.frame import LARGE, LOOK_COOKIE
from ui.listing import Listing

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


PARTS = {
    "states": "Состояния",
    "blocks": "Блоки",
    "steps": "Шаги и отказы",
    "forms": "Формы",
    "lists": "Списки",
    "actions": "Действия",
}


def gallery(request: HttpRequest) -> HttpResponse:
    """Every component in every state, for operators: what we show people, and what axe and screenshots look at."""
    return _part(request, "")


def part(request: HttpRequest, name: str) -> HttpResponse:
    """One part of the gallery; a POST shows the form with its errors, or the banner after an action."""
    if name not in PARTS:
        raise Http404
    return _part(request, name)


def _part(request: HttpRequest, name: str) -> HttpResponse:
    if not getattr(request.user, "is_operator", False):
        raise Http404
    if request.method == "POST" and "find" not in request.POST:
        messages.success(request, "Место работы подтверждено. Письмо ушло на anna@example.org.")
        return redirect("ui:part", name=name or "states")
    context: dict[str, Any] = {
        "parts": PARTS,
        "part": name,
        "title": PARTS.get(name, "Компоненты"),
        "samples": samples,
        "lead": "" if name == "forms" else "Из этого собраны все страницы. Видно только операторам.",
        "form": None,
    }
    if name == "lists":
        return _people(request, context)
    if name == "forms":
        context |= _forms(request.POST.get("organization_search", "12"))
    return render(request, "ui/gallery.html", context)


def _forms(typed: str) -> dict[str, Any]:
    found = [one for one in samples.OPTIONS if typed.lower() in f"{one.label} {one.hint}".lower()]
    return {
        "form": samples.failed_form(),
        "clean": samples.SampleForm(),
        "search": samples.SearchForm(),
        "typed": typed,
        "found": found,
    }


def _people(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    listing = Listing(
        request,
        samples.PEOPLE,  # type: ignore[arg-type]  # a list of rows stands in for a queryset
        samples.PEOPLE_COLUMNS,
        "работник,работника,работников",
        filter_class=samples.PeopleFilter,
        order="",
        file_name="Список работников",
        per_page=10,
    )
    return listing.answer("ui/gallery.html", context)
