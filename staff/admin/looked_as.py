"""Looks of the Responsible apart from those of the operator (R42)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from staff.models import Look


class LookedAs(admin.SimpleListFilter):
    title = "кто смотрел"
    parameter_name = "as"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("responsible", "Ответственный"), ("operator", "Оператор АИС")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Look]) -> QuerySet[Look]:
        return (
            queryset.filter(organization=None)
            if self.value() == "operator"
            else (queryset.exclude(organization=None) if self.value() else queryset)
        )
