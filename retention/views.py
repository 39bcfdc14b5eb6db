"""«Сроки хранения» of the operator (R42)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lib.numbers import counted
from retention.actions import set_terms
from retention.facts import last_changes
from retention.forms import TermsForm
from retention.known import KEPT
from ui.admin_actions import dangerous

ROOM = "retention"


@dangerous
def retention(request: HttpRequest) -> HttpResponse:
    """Everybody reads the terms, an administrator sets them (R42, R44)."""
    may_change = request.user.may_change(ROOM)  # type: ignore[union-attr]
    form = TermsForm(request.POST or None, may_change=may_change)
    if form.is_valid():
        if not form.changed:
            messages.info(request, "Ничего не изменилось: сроки те же.")
            return redirect("operator_retention")
        if form.attempt(set_terms, form.changed, by=request.user, why=form.cleaned_data["why"]):
            done = counted(len(form.result), "срок изменён", "срока изменены", "сроков изменены")
            messages.success(request, f"{done[:1].upper()}{done[1:]}. Действует со следующей ночи.")
            return redirect("operator_retention")
    context = {"title": "Сроки хранения", "form": form, "lines": _lines(form), "may_change": may_change}
    return render(request, "retention/terms.html", admin.site.each_context(request) | context)


def _lines(form: TermsForm) -> list[dict[str, Any]]:
    changes = last_changes()
    return [
        {
            "kept": kept,
            "field": form[name],
            "change": changes.get(name),
            "unusual": form.now[name] != kept.usual,
        }
        for name, kept in KEPT.items()
    ]
