"""What people type into the search of the catalogue, and what it finds besides (R36)."""

from __future__ import annotations

from django.contrib import admin

from courses.models import Synonym
from ui.admin import OperatorAdmin
from ui.nouns import Noun


@admin.register(Synonym)
class SynonymAdmin(OperatorAdmin):
    noun = Noun("слова поиска", "строка,строки,строк")
    editable = True
    list_display = ("said", "means", "active")
    list_filter = ("active",)
    search_fields = ("said", "means")
