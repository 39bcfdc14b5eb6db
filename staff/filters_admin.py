from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from staff.facts import waiting


class _WhoDecides(admin.SimpleListFilter):
    """What waits for the operator's word, apart from what a Responsible still has time for (R11)."""

    title = "Кто решает"
    parameter_name = "decides"
    operators: ClassVar[Any]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("operator", "Ждёт оператора"), ("responsible", "Ждёт Ответственного")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "operator":
            return queryset.filter(pk__in=self.operators().values("pk"))
        if self.value() == "responsible":
            rest: QuerySet[Any] = queryset.awaiting()  # type: ignore[attr-defined]
            return rest.exclude(pk__in=self.operators().values("pk"))
        return queryset


class PlaceDecider(_WhoDecides):
    operators = staticmethod(waiting.places_for_operator)


class ChangeDecider(_WhoDecides):
    operators = staticmethod(waiting.changes_for_operator)
