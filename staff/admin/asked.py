"""What workers ask and a Responsible answers, as the operator sees and decides it (R8, R11, R17, R19)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe

from staff import facts as waiting
from staff.known import Waits
from staff.operator import paths_to_person
from staff.states import Change
from ui.admin import OperatorAdmin, state_column
from ui.admin_actions import WithRecordActions
from ui.admin_lists import LongList
from ui.history import Change as Side


class AskedAdmin(LongList, WithRecordActions, OperatorAdmin):
    """Of a model that is `AskedByWorker`; oldest first. A list of it filters by who decides, and by the state."""

    through = paths_to_person("worker")
    search_fields: tuple[str, ...] = ("worker__full_name",)
    ordering = ("requested_at", "pk")
    stands = state_column("state", Change)
    readonly_fields: tuple[str, ...] = ("stands", "sides", "decides", "requested_at")

    def waits(self, asked: Any) -> Waits:
        """Whose word it waits for (R11)."""
        return waiting.waits_of_change(asked)

    def compared(self, asked: Any) -> Iterable[Side]:
        """Old and new, in words (R11)."""
        raise NotImplementedError

    @admin.display(description="кто решает")
    def decides(self, asked: Any) -> str:
        return str(self.waits(asked)) if asked.stands == Change.PENDING else "—"

    @admin.display(description="что меняется")
    def sides(self, asked: Any) -> str:
        shown = ((side.label, side.old or "—", side.new) for side in self.compared(asked))
        return format_html_join(mark_safe("<br>"), "{}: {} → {}", shown)
