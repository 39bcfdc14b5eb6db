"""The СНИЛС shown whole on a card, and who looked for a person by it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from staff import operator
from staff.models import SnilsLookUp, SnilsShown
from ui.admin import OperatorAdmin
from ui.nouns import Noun


class ShowsSnils:
    """The СНИЛС on a card: whole for a few minutes after this operator pressed the button, and that is written down."""

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        record = super().get_object(request, object_id, from_field)  # type: ignore[misc]
        if record is not None:
            worker = getattr(record, "worker_id", record.pk)
            record.snils_whole = worker in SnilsShown.objects.shown_to(request.user, [worker])
        return record


@admin.register(SnilsLookUp)
class SnilsLookUpAdmin(OperatorAdmin):
    noun = Noun("поиск по СНИЛС", "поиск,поиска,поисков")
    whose = staticmethod(operator.of_found)
    list_display = ("at", "by", "digits", "found", "why")
    list_select_related = ("by", "found")
    readonly_fields = ("at",)
    show_full_result_count = False
