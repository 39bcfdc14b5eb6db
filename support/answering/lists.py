"""How the operator looks through tickets: the new ones, the own ones, those that wait (R39)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from support.states import WAIT, Progress


class QueueFilter(admin.SimpleListFilter):
    title = "очередь"
    parameter_name = "queue"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, str]]:
        return (("waits", "Ждут ответа"), ("new", "Новые"), ("mine", "Мои"))

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """The own are those that the operator has taken and that still wait."""
        asked: dict[str, dict[str, Any]] = {
            "waits": {"state__in": WAIT},
            "new": {"state": Progress.NEW},
            "mine": {"assignee": request.user, "state__in": WAIT},
        }
        return queryset.filter(**asked.get(self.value() or "", {}))
