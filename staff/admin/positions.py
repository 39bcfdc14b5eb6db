"""The list of positions; whom a change of it would hurt is named first (R26, R33)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from staff import reasons
from staff.actions import change_position
from staff.models import Position
from ui.admin import OperatorAdmin, WithWhy
from ui.nouns import Noun


class PositionForm(WithWhy):
    """Carries how many people the operator was told lose the right to a voucher (R26)."""

    told = forms.IntegerField(widget=forms.HiddenInput, required=False, label="", initial=0)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for reason in self.refused.reasons if self.refused else []:
            if reason.why is reasons.loses_right_to_voucher:
                self.data = {**self.data.dict(), "told": reason.about["people"]}  # type: ignore[attr-defined]


@admin.register(Position)
class PositionAdmin(OperatorAdmin):
    form = PositionForm
    noun = Noun("должность", "должность,должности,должностей")
    editable = True
    list_display = ("name", "pedagogical", "voucher_entitled", "active")
    list_filter = ("pedagogical", "voucher_entitled", "active")
    search_fields = ("name",)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Whom the change would hurt is named instead of saving (R33)."""
        if not change:
            return super().save_model(request, obj, form, change)
        said = {"why": form.cleaned_data["why"], "told": form.cleaned_data["told"] or 0}
        change_position(obj, self.changed(obj, form), by=request.user, **said)
        return None
