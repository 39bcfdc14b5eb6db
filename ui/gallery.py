from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ui import samples
from ui.listing import Listing

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
    }
    if name == "lists":
        return _people(request, context)
    if name == "forms":
        typed = request.POST.get("organization_search", "12")
        found = [one for one in samples.OPTIONS if typed.lower() in f"{one.label} {one.hint}".lower()]
        context |= {
            "form": samples.failed_form(),
            "clean": samples.SampleForm(),
            "typed": typed,
            "found": found,
        }
        context["search"] = samples.SearchForm()
    return render(request, "ui/gallery.html", context)


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
