"""Texts by editions and legal acts, for the operator (R41)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html, format_html_join

from lib.dates import today
from texts import acts  # noqa: F401 the other list
from texts.actions import change_edition, write_edition
from texts.forms import EditionForm
from texts.known import TITLES
from texts.models import Edition
from texts.rendering import changed_lines, html
from ui.admin import OperatorAdmin
from ui.nouns import Noun


@admin.register(Edition)
class EditionAdmin(OperatorAdmin):
    """A new edition begins with the text in force; until its day it can be changed, then it stays as it is."""

    noun = Noun("редакцию документа", "редакция,редакции,редакций")
    editable = True
    form = EditionForm
    list_display = ("__str__", "in_force_from", "state", "asks_anew")
    list_filter = ("text",)
    search_fields = ("changes", "body")
    fields = ("text", "in_force_from", "changes", "asks_anew", "body", "difference", "shown", "why")
    readonly_fields = ("difference", "shown")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and not (obj and obj.is_in_force)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return (*self.readonly_fields, "text") if obj else self.readonly_fields

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Nothing is compared or shown of what is not written yet; nothing is asked where nothing can be changed."""
        left_out = {"why"} if obj and not self.has_change_permission(request, obj) else set()
        left_out |= set() if obj else {"difference", "shown"}
        return [name for name in self.fields if name not in left_out]

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Which text first: its words in force are what the new edition begins with."""
        if (
            request.method == "GET"
            and request.GET.get("text") not in TITLES
            and self.has_add_permission(request)
        ):
            context = {"title": "Новая редакция", "texts": TITLES, "opts": self.opts}
            return render(request, "texts/choose.html", self.admin_site.each_context(request) | context)
        answer: HttpResponse = super().add_view(request, form_url, extra_context)
        return answer

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        text = request.GET.get("text", "")
        before = Edition.objects.in_force(text, today())
        return {"text": text, "body": before.body if before else ""}

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        save = change_edition if change else write_edition
        save(obj, by=request.user, why=form.cleaned_data["why"])

    @admin.display(description="состояние")
    def state(self, edition: Edition) -> str:
        if not edition.is_in_force:
            return "ещё не действует"
        newest = Edition.objects.in_force(edition.text, today())
        return "действует" if edition == newest else "заменена"

    @admin.display(description="отличия от прежней редакции")
    def difference(self, edition: Edition) -> str:
        """Paragraph by paragraph: what went and what came."""
        earlier = Edition.objects.filter(text=edition.text, in_force_from__lt=edition.in_force_from)
        before = earlier.order_by("-in_force_from").first()
        if before is None:
            return "Первая редакция."
        lines = changed_lines(before.body, edition.body)
        marks = {"+": ("ins", "Добавлено"), "-": ("del", "Убрано")}
        said = ((marks[mark][0], marks[mark][1], line) for mark, line in lines)
        return (
            format_html_join("", '<{0} class="edition-line"><b>{1}:</b> {2}</{0}>', said)
            or "Ничего не изменилось."
        )

    @admin.display(description="как увидит читатель")
    def shown(self, edition: Edition) -> str:
        return format_html('<div class="edition-shown">{}</div>', html(edition.body))
