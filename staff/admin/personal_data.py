"""Changes of personal data as the operator sees and decides them (R23)."""

from __future__ import annotations

from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe

from staff import facts as waiting
from staff import operator
from staff.admin.snils import ShowsSnils
from staff.models import PersonalDataChange
from staff.operator import ChangeDecider, paths_to_person
from staff.personal_data import facts as data
from staff.states import Change
from ui.admin import OperatorAdmin, state_column
from ui.admin_actions import WithRecordActions
from ui.admin_lists import LongList
from ui.nouns import Noun


@admin.register(PersonalDataChange)
class PersonalDataChangeAdmin(LongList, ShowsSnils, WithRecordActions, OperatorAdmin):
    through = paths_to_person("worker")
    noun = Noun("изменение личных данных", "изменение данных,изменения данных,изменений данных")
    record_actions = operator.CHANGE
    # Old and new in words; `values` would show a whole СНИЛС to whoever opens the card.
    fields = (
        "worker",
        "sides",
        "why",
        "change",
        "decides",
        "requested_by",
        "requested_at",
        "decided_by",
        "decided_at",
        "refusal",
    )
    list_display = ("worker", "asked", "change", "requested_at", "decided_at")
    list_filter = (ChangeDecider, "state")
    list_select_related = ("worker",)
    search_fields = ("worker__full_name",)
    ordering = ("requested_at",)

    change = state_column("state", Change)
    readonly_fields = ("change", "sides", "decides", "requested_at")

    @admin.display(description="кто решает")
    def decides(self, change: PersonalDataChange) -> str:
        return str(waiting.waits_of_change(change)) if change.stands == Change.PENDING else "—"

    @admin.display(description="что меняется")
    def sides(self, change: PersonalDataChange) -> str:
        """Old and new in words; the СНИЛС by its last digits until this operator has asked to see it whole."""
        lines = data.differences(change, getattr(change, "snils_whole", False))
        shown = ((line.label, line.old, line.new) for line in lines)
        return format_html_join(mark_safe("<br>"), "{}: {} → {}", shown)

    @admin.display(description="что меняется")
    def asked(self, change: PersonalDataChange) -> str:
        return ", ".join(change.asked)
