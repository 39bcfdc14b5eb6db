"""Applications to register."""

from __future__ import annotations

from django.contrib import admin

from staff.models import SignUp
from ui.admin import OperatorAdmin
from ui.nouns import Noun


@admin.register(SignUp)
class SignUpAdmin(OperatorAdmin):
    noun = Noun("заявку на регистрацию", "заявка,заявки,заявок")
    list_display = (
        "email",
        "last_name",
        "first_name",
        "organization",
        "created_at",
        "confirmed_at",
        "disowned_at",
    )
    list_filter = (
        ("confirmed_at", admin.EmptyFieldListFilter),
        ("disowned_at", admin.EmptyFieldListFilter),
    )
    list_select_related = ("organization",)
    search_fields = ("email", "last_name")
    ordering = ("-created_at",)
    exclude = ("id", "link", "snils")
