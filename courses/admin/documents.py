"""Documents for an attestation and who opened them, as the operator sees them; only the worker makes and closes one
(R20, R42)."""

from __future__ import annotations

from django.contrib import admin

from courses.models import DocumentOpening, SharedDocument
from staff.operator import paths_to_person
from ui.admin import OperatorAdmin, ReadOnlyInline
from ui.admin_lists import LongList
from ui.nouns import Noun


class OpeningInline(ReadOnlyInline):
    model = DocumentOpening
    verbose_name_plural = "кто открывал"
    fields = ("at", "device")
    readonly_fields = ("at",)
    per_page = 50


@admin.register(SharedDocument)
class SharedDocumentAdmin(LongList, OperatorAdmin):
    through = paths_to_person("worker")
    noun = Noun("документ к аттестации", "документ,документа,документов")
    fields = ("worker", "first_day", "last_day", "made_at", "until", "closed_at")
    readonly_fields = ("made_at",)
    list_display = ("worker", "first_day", "last_day", "made_at", "until", "closed_at")
    list_select_related = ("worker",)
    search_fields = ("worker__full_name",)
    ordering = ("-pk",)
    inlines = (OpeningInline,)
