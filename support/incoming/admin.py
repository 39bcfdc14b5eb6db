"""The operator's list of letters that came to the support address (R39)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.defaultfilters import linebreaks_filter
from django.utils.safestring import SafeString

from staff.models import Worker
from support.incoming import actions
from support.models import Fate, IncomingLetter
from ui.admin import OperatorAdmin, state_column
from ui.admin_actions import RecordAction, as_said
from ui.admin_bulk import WithBulkActions
from ui.nouns import Noun

SETTLE = RecordAction(
    "settling",
    "Разобрано",
    as_said(actions.settle_letter),
    "Письмо разобрано.",
    happens=("Письмо уйдёт из числа тех, что ждут вас на первой странице.",),
    stays=("Само письмо в почтовом ящике, в папке «Не прочитано АИС».",),
    possible=lambda letter: letter.waits,
)


@admin.register(IncomingLetter)
class IncomingLetterAdmin(WithBulkActions, OperatorAdmin):
    noun = Noun("входящее письмо", "входящее письмо,входящих письма,входящих писем")
    record_actions = (SETTLE,)
    bulk_actions = (SETTLE,)
    list_display = ("at", "email", "subject", "became", "ticket", "settled_at")
    list_display_links = ("at", "email")
    list_filter = ("fate", ("settled_at", admin.EmptyFieldListFilter))
    list_select_related = ("ticket",)
    search_fields = ("email", "subject", "=header_id")
    search_help_text = "Часть адреса или темы, Message-ID целиком"
    readonly_fields = ("became", "whole")
    fieldsets = (
        (None, {"fields": ("email", "name", "subject", "at", "became", "why", "settled_at")}),
        ("Письмо целиком", {"fields": ("whole", "left_out", "size", "header_id")}),
        ("Где теперь", {"fields": ("ticket", "access", "returned")}),
    )
    became = state_column("fate", Fate, "что стало")

    def get_queryset(self, request: HttpRequest) -> QuerySet[IncomingLetter]:
        return IncomingLetter.objects.all()

    @staticmethod
    def whose(records: list[Any]) -> list[Any]:
        """Of the workers under whose accounts the letters stand."""
        authors = {one.ticket.author_id for one in records if one.ticket}
        found = Worker.objects.filter(user__in=authors).values_list("pk", flat=True)
        return [{"worker_id": pk} for pk in found]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """What the letter does not have is not shown."""
        found = super().get_fieldsets(request, obj)
        if obj is None:
            return found
        always = {*self.readonly_fields}
        kept = [
            (title, [name for name in said["fields"] if name in always or getattr(obj, name)])
            for title, said in found
        ]
        return [(title, {"fields": fields}) for title, fields in kept if fields]

    @admin.display(description="текст")
    def whole(self, letter: IncomingLetter) -> SafeString | str:
        return linebreaks_filter(letter.text, autoescape=True) if letter.text else "нет"
