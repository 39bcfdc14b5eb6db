"""What a field of the operator's forms suggests while it is typed in: names of workers are data that was shown (R42)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.http import HttpRequest, HttpResponseBase


class _Suggestions(AutocompleteJsonView):
    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        one: Any = self.model_admin
        one._look(self.request, "подсказка при вводе", [obj])
        return super().serialize_result(obj, to_field_name)


def suggestions(request: HttpRequest) -> HttpResponseBase:
    """In place of the admin site's own view."""
    return _Suggestions.as_view(admin_site=admin.site)(request)
