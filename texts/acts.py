"""Legal acts, for the operator (R41)."""

from __future__ import annotations

from django import forms
from django.contrib import admin
from unfold.widgets import UnfoldAdminURLInputWidget

from texts.models import Act
from ui.admin import OperatorAdmin, WithWhy
from ui.nouns import Noun


class ActForm(WithWhy):
    url = forms.URLField(
        label="Где прочитать", required=False, assume_scheme="https", widget=UnfoldAdminURLInputWidget
    )


@admin.register(Act)
class ActAdmin(OperatorAdmin):
    """Acts stand at «Документы» with their days; one that holds no more is shown apart."""

    noun = Noun("нормативный акт", "акт,акта,актов")
    editable = True
    form = ActForm
    list_display = ("title", "number", "date", "issuer", "in_force_from", "in_force_until")
    search_fields = ("title", "number", "issuer")
    fields = ("title", "number", "date", "issuer", "about", "url", "in_force_from", "in_force_until", "why")
