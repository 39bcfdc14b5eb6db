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
        return [
            ("ended", Phase.ENDED.label),
            ("coming", "Ещё не начались"),
            ("few", "Мало людей, скоро начало"),
            ("draft", "Черновики"),
            ("closed", Phase.CLOSED.label),
            ("cancelled", Phase.CANCELLED.label),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[CourseGroup]) -> QuerySet[CourseGroup]:
        if self.value() == "ended":
            return queryset.ended(today())  # type: ignore[attr-defined, no-any-return]
        if self.value() == "coming":
            return queryset.going_on().filter(starts_on__gt=today())  # type: ignore[attr-defined, no-any-return]
        if self.value() == "few":
            return queryset.short_of_people(today())  # type: ignore[attr-defined, no-any-return]
        if self.value() == "draft":
            return queryset.filter(draft=True)
        if self.value() == "cancelled":
            return queryset.exclude(cancelled_at=None)
        if self.value() == "closed":
            return queryset.exclude(closed_at=None)
        return queryset
