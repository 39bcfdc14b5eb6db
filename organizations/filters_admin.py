from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from organizations.models import Organization


class UnattendedFilter(admin.SimpleListFilter):
    """Where nobody may confirm anything: no active Responsible (R21)."""

    title = "Ответственный"
    parameter_name = "unattended"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "Нет"), ("no", "Есть")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Organization]) -> QuerySet[Organization]:
        if self.value() == "yes":
            return queryset.filter(closed_on=None).exclude(responsibles__state="active")
        if self.value() == "no":
            return queryset.filter(responsibles__state="active").distinct()
        return queryset
