"""Groups chosen by how far they have come."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from courses.models import CourseGroup
from courses.states import Phase
from lib.dates import today


class PhaseFilter(admin.SimpleListFilter):
    title = "этап"
    parameter_name = "phase"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("ended", Phase.ENDED.label), ("coming", "Ещё не начались"), ("closed", Phase.CLOSED.label)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[CourseGroup]) -> QuerySet[CourseGroup]:
        if self.value() == "ended":
            return queryset.ended(today())  # type: ignore[attr-defined, no-any-return]
        if self.value() == "coming":
            return queryset.filter(starts_on__gt=today())
        if self.value() == "closed":
            return queryset.exclude(closed_at=None)
        return queryset
