"""«Документы»: texts in force with their earlier editions, legal acts; the consent asked anew (R41, R42)."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lib.dates import today
from texts import facts
from texts.known import TITLES
from texts.rendering import html


@login_not_required
@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    held, over = facts.acts(today())
    context = {"texts": facts.texts_in_force(today()), "acts": held, "over": over}
    return render(request, "texts/documents.html", context)


@login_not_required
@require_safe
def document(request: HttpRequest, text: str, pk: int | None = None) -> HttpResponse:
    """The edition in force, or an earlier one; one that is not in force yet is nobody's to read."""
    if text not in TITLES:
        raise Http404
    every = list(facts.editions(text, today()))
    if not every:
        raise Http404
    shown = next((one for one in every if one.pk == pk), None) if pk else every[0]
    if shown is None:
        raise Http404
    context = {"edition": shown, "newest": every[0], "body": html(shown.body), "every": every}
    return render(request, "texts/document.html", context)
