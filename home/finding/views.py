"""The operator's one search, above every page of the admin. By POST: what is typed is people's data (R45)."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import capfirst

from home.finding import facts
from lib import looks, snils
from ui.admin import OperatorAdmin


def find(request: HttpRequest) -> HttpResponse:
    text = request.POST.get("q", "").strip()[:200]
    # A whole СНИЛС is looked up apart, with the reason, which is kept (R42).
    whole = _is_snils(text)
    shown = [] if whole else [_shown(request, *one, text) for one in facts.found(text)]
    context = {"text": text, "snils": text if whole else "", "found": shown, "short": facts.is_short(text)}
    if getattr(request, "htmx", False):
        return render(request, "home/operator/_found.html", context)
    return render(
        request, "home/operator/find.html", {**admin.site.each_context(request), "title": "Найти", **context}
    )


def _is_snils(text: str) -> bool:
    try:
        snils.clean(text)
    except ValidationError:
        return False
    return True


def _shown(request: HttpRequest, model: type[Model], found: list[Any], text: str) -> dict[str, Any]:
    one = cast(OperatorAdmin, admin.site.get_model_admin(model))
    records = found[: facts.MOST]
    looks.name(request, "Поиск по всему")
    looks.note(request, list(one.whose(records)))
    name = f"admin:{one.opts.app_label}_{one.opts.model_name}"
    return {
        "title": capfirst(one.opts.verbose_name_plural),
        "all": f"{reverse(f'{name}_changelist')}?{urlencode({'q': text})}" if found != records else "",
        "records": [
            {"url": reverse(f"{name}_change", args=[record.pk]), "name": record, "note": facts.note(record)}
            for record in records
        ],
    }
