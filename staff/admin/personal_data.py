"""Changes of personal data as the operator sees and decides them (R23)."""

from __future__ import annotations

from django.contrib import admin

from staff import operator
from staff.admin.asked import AskedAdmin
from staff.admin.snils import ShowsSnils
from staff.models import PersonalDataChange
from staff.operator import ChangeDecider
from staff.personal_data import facts as data
from ui.history import Change
from ui.nouns import Noun


@admin.register(PersonalDataChange)
class PersonalDataChangeAdmin(ShowsSnils, AskedAdmin):
    noun = Noun("изменение личных данных", "изменение данных,изменения данных,изменений данных")
    record_actions = operator.CHANGE
    # Old and new in words; `values` would show a whole СНИЛС to whoever opens the card.
    fields = (
        "worker",
        "sides",
        "why",
        "stands",
        "decides",
        "requested_by",
        "requested_at",
        "decided_by",
        "decided_at",
        "refusal",
    )
    list_display = ("worker", "asked", "stands", "requested_at", "decided_at")
    list_filter = (ChangeDecider, "state")
    list_select_related = ("worker",)

    def compared(self, asked: PersonalDataChange) -> list[Change]:
        """The СНИЛС by its last digits until this operator has asked to see it whole."""
        return data.differences(asked, getattr(asked, "snils_whole", False))

    @admin.display(description="что меняется")
    def asked(self, change: PersonalDataChange) -> str:
        return ", ".join(change.asked)
