"""Programmes; whose voucher a change would hurt is named first (R29, R30)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import FilteredSelectMultiple
from django.http import HttpRequest

from courses.groups.actions import change_programme
from courses.importing.programmes.columns import SAVED
from courses.models import Programme
from ui.admin import OperatorAdmin
from ui.nouns import Noun


@admin.register(Programme)
class ProgrammeAdmin(OperatorAdmin):
    noun = Noun("программу", "программа,программы,программ")
    editable = True
    list_before_template = "courses/operator/programmes.html"
    excel = SAVED
    list_display = ("title", "provider", "hours", "block", "for_all_teachers", "active")
    list_filter = ("provider", "block", "for_all_teachers", "active")
    list_select_related = ("provider",)
    search_fields = ("title", "provider__name", "provider__short_name")
    filter_horizontal = ("profile_for",)

    def get_queryset(self, request: HttpRequest) -> Any:
        """The list, and the file that is saved of it, name the positions of many programmes at once."""
        rows = super().get_queryset(request)
        whole = request.resolver_match and str(request.resolver_match.url_name).endswith("_changelist")
        return rows.prefetch_related("profile_for").defer("stems") if whole else rows

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Whose voucher would not pay for it any more is named instead of saving (R29, R30)."""
        if not change:
            return super().save_model(request, obj, form, change)
        said = {"why": form.cleaned_data["why"], "profile_for": form.cleaned_data["profile_for"]}
        change_programme(obj, self.changed(obj, form), by=request.user, **said)
        return None

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """«Доступные должности», not «Доступные профильная для должностей»."""
        chosen = FilteredSelectMultiple("должности", is_stacked=False)
        return super().formfield_for_manytomany(db_field, request, **{"widget": chosen, **kwargs})
