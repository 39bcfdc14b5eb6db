"""«Уведомления»: whatever was written to the person by letter, read in the cabinet too (R7)."""

from __future__ import annotations

from typing import cast

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from letters import actions, facts, shown
from letters.models import LetterQuerySet

PER_PAGE = 20


def _own(request: HttpRequest) -> LetterQuerySet:
    return facts.notifications(cast(int, request.user.pk))


@require_safe
def notifications(request: HttpRequest) -> HttpResponse:
    """Unread first; of the person's own account, whoever the person is here."""
    page = Paginator(_own(request), PER_PAGE).get_page(request.GET.get("page"))
    new = any(letter.read_at is None for letter in page)
    return render(request, "letters/notifications.html", {"page": page, "new": new})


@require_safe
def notification(request: HttpRequest, pk: int) -> HttpResponse:
    """One of them, whole. To look changes nothing: it is marked as read by the button that opens it."""
    letter = get_object_or_404(_own(request), pk=pk)
    context = {"letter": letter, "subject": shown.subject(letter), "text": shown.shown(letter)}
    return render(request, "letters/notification.html", context)


@require_POST
def open_one(request: HttpRequest, pk: int) -> HttpResponse:
    """An unread one opened from the list: marked, and shown."""
    letter = get_object_or_404(_own(request), pk=pk)
    actions.mark_read(request.user, letter, by=request.user)
    return redirect("letters:notification", pk=letter.pk)


@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """«Прочитать всё»."""
    actions.mark_read(request.user, by=request.user)
    return redirect("letters:notifications")
