"""Attestations, entered and corrected by the operator (R19)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from staff.attestation.actions import correct_attestation, record_attestation
from staff.models import Attestation
from staff.operator import paths_to_person
from ui.admin import OperatorAdmin
from ui.admin_lists import LongList
from ui.excel import Fact
from ui.nouns import Noun


@admin.register(Attestation)
class AttestationAdmin(LongList, OperatorAdmin):
    through = paths_to_person("worker")
    noun = Noun("аттестацию", "аттестация,аттестации,аттестаций")
    editable = True
    list_before_template = "staff/operator/attestations.html"
    list_display = ("worker", "on", "position", "category", "next_on")
    list_filter = ("category",)
    list_select_related = ("worker", "position")
    search_fields = ("worker__full_name",)
    autocomplete_fields = ("worker", "position")
    # Headed as in the file that the operator loads: what is saved here can be mended and loaded again.
    excel = (
        Fact("ID работника", lambda one: one.worker_id),
        Fact("ФИО", lambda one: one.worker.full_name),
        Fact("Должность", lambda one: one.position.name),
        Fact("Категория", lambda one: one.get_category_display()),
        Fact("Дата аттестации", lambda one: one.on),
        Fact("Следующая аттестация", lambda one: one.next_on),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Whose it is never changes (R19)."""
        return ("worker",) if obj else ()

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        said = {"by": request.user, "why": form.cleaned_data["why"]}
        if change:
            correct_attestation(obj, self.changed(obj, form), **said)
            return
        told = {name: getattr(obj, name) for name in ("position", "category", "on", "next_on")}
        obj.pk = record_attestation(obj.worker, **told, **said).pk
