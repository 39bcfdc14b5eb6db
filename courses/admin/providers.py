"""Organizations that teach (R35)."""

from __future__ import annotations

from django.contrib import admin

from courses.models import Provider
from ui.admin import OperatorAdmin
from ui.nouns import Noun


@admin.register(Provider)
class ProviderAdmin(OperatorAdmin):
    noun = Noun("организацию КПК", "организация КПК,организации КПК,организаций КПК")
    editable = True
    list_display = ("short_name", "name", "email", "phone", "active")
    list_filter = ("active",)
    search_fields = ("name", "short_name")
