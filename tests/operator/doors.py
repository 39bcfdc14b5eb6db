"""Every address of an admin, posted to with all that a form or a forger would send."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import models
from django.db.models.fields.files import FieldFile
from django.forms import model_to_dict
from django.test import Client
from django.urls import reverse


def forged(record: models.Model) -> dict[str, Any]:
    """All the record's fields, one text changed: what a person sends who does not ask which fields are offered."""
    values = model_to_dict(record)
    for one in record._meta.concrete_fields:
        text = type(one) is models.CharField and not one.choices and not one.unique and values.get(one.name)
        if text:
            values[one.name] = f"{text}!"[: one.max_length]
    return {"why": "проверка", **_sendable(values)}


def offered(client: Client, url: str) -> dict[str, Any]:
    """What the form of the page itself would send, each text of it changed."""
    context = client.get(url).context
    if context is None or "adminform" not in context:
        return {}
    values: dict[str, Any] = {}
    for form in [context["adminform"].form, *_inline_forms(context)]:
        values |= {bound.html_name: bound.value() for bound in form}
    for formset in context.get("inline_admin_formsets", []):
        values |= {bound.html_name: bound.value() for bound in formset.formset.management_form}
    return {**_sendable(values), "why": "проверка"}


def knock(client: Client, one: admin.ModelAdmin[Any], record: models.Model) -> None:
    """POST to every address of this admin."""
    for pattern in one.get_urls():
        if pattern.name is None:
            continue
        parameters = bool(pattern.pattern.regex.groups)
        url = reverse(f"admin:{pattern.name}", args=[record.pk] if parameters else [])
        client.post(url, forged(record) | {"post": "yes"})
        if pattern.name.endswith(("_add", "_change")):
            client.post(url, offered(client, url) | forged(record))
    for action in [*dict(admin.site.actions), *(one.actions or ())]:
        name = action if isinstance(action, str) else action.__name__
        url = reverse(f"admin:{one.opts.app_label}_{one.opts.model_name}_changelist")
        client.post(url, {"action": name, ACTION_CHECKBOX_NAME: record.pk, "post": "yes", "why": "проверка"})
        row = {f"form-0-{key}": value for key, value in forged(record).items()}
        counts = {"form-TOTAL_FORMS": 1, "form-INITIAL_FORMS": 1, "_save": "1", "form-0-id": record.pk}
        client.post(url, row | counts)


def _inline_forms(context: Any) -> list[Any]:
    return [form for formset in context.get("inline_admin_formsets", []) for form in formset.formset.forms]


def _sendable(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: [one.pk if isinstance(one, models.Model) else one for one in value]
        if isinstance(value, list)
        else value
        for name, value in values.items()
        if value is not None and value is not False and not isinstance(value, FieldFile)
    }
