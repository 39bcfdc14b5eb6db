"""The operator's lists of tickets and of saved answers (R39)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Case, F, QuerySet, When
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path

from lib.files import file_answer
from organizations.models import Organization
from staff.models import Worker
from support.answering import facts
from support.answering.card import card_of
from support.answering.lists import QueueFilter
from support.answering.operator import MANY, TICKET
from support.erasing import acts  # noqa: F401 registers itself
from support.erasing import admin as erasing  # noqa: F401 registers itself
from support.incoming import admin as incoming  # noqa: F401 registers itself
from support.merging import admin as merging  # noqa: F401 registers itself
from support.models import Progress, SavedAnswer, Ticket, TicketFile
from support.states import WAIT
from ui.admin import OperatorAdmin, state_column
from ui.admin_bulk import WithBulkActions
from ui.admin_filters import Chosen
from ui.excel import Fact
from ui.nouns import Noun


def _writes(ticket: Ticket) -> str:
    return str(ticket.author or ticket.signed or ticket.email)


@admin.register(Ticket)
class TicketAdmin(WithBulkActions, OperatorAdmin):
    noun = Noun("обращение", "обращение,обращения,обращений")
    record_actions = TICKET
    bulk_actions = MANY
    change_form_template = "support/operator/ticket.html"
    list_display = ("number", "kind", "progress", "waits", "writes", "whom", "answers")
    list_display_links = ("number", "kind")
    list_filter = (QueueFilter, "state", "kind", "via", ("organization", Chosen), "created_at")
    list_filter_submit = True
    list_select_related = ("worker", "organization", "author", "assignee")
    search_fields = ("=id", "email", "description", "worker__full_name", "organization__name")
    fields = ("kind",)
    excel = (
        Fact("№", lambda one: one.pk),
        Fact("Тема", lambda one: one.get_kind_display()),
        Fact("Состояние", lambda one: one.progress.label),
        Fact("Ждёт с", lambda one: one.asked_at if one.waits else None),
        Fact("От кого", _writes),
        Fact("Почта", lambda one: one.email),
        Fact("О работнике", lambda one: str(one.worker or "")),
        Fact("ID работника", lambda one: one.worker_id),
        Fact("Об организации", lambda one: str(one.organization or "")),
        Fact("Кто отвечает", lambda one: str(one.assignee or "")),
        Fact("Создано", lambda one: one.created_at),
        Fact("Описание", lambda one: one.description),
    )

    progress = state_column("state", Progress)

    def get_ordering(self, request: HttpRequest) -> list[Any]:
        """The longest wait first; after those what waits for nobody, the latest on top."""
        waits = Case(When(state__in=WAIT, then=F("asked_at")))
        return [waits.asc(nulls_last=True), F("touched_at").desc(), "pk"]

    @admin.display(description="№")
    def number(self, ticket: Ticket) -> int:
        return ticket.pk

    @admin.display(description="ждёт", ordering="asked_at")
    def waits(self, ticket: Ticket) -> str:
        return facts.age(ticket)

    @admin.display(description="от кого", ordering="email")
    def writes(self, ticket: Ticket) -> str:
        return _writes(ticket)

    @admin.display(description="о ком")
    def whom(self, ticket: Ticket) -> str:
        return str(ticket.worker or ticket.organization or "")

    @admin.display(description="отвечает", ordering="assignee__name")
    def answers(self, ticket: Ticket) -> str:
        return str(ticket.assignee or "никто")

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.file)
        return [path("files/<int:pk>/", page, name="support_ticket_file"), *super().get_urls()]

    def file(self, request: HttpRequest, pk: int) -> FileResponse:
        """What either side has attached."""
        found = get_object_or_404(TicketFile.objects.select_related("ticket"), pk=pk)
        self._look(request, "файл", [found.ticket])
        return file_answer(found.file, found.name)

    def finder(self, text: str, close: bool) -> QuerySet[Ticket]:
        return Ticket.objects.found_by(text, close=close)

    def known(self, text: str) -> bool:
        """Among a million people the names one letter away take a quarter of a second; a name that somebody has is
        meant as it is written."""
        return Worker.objects.found_by(text).exists() or Organization.objects.found_by(text).exists()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Ticket]:
        return Ticket.objects.with_details()

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        ticket = self.get_object(request, object_id)
        shown = card_of(ticket, request) if ticket else {}
        return super().change_view(request, object_id, form_url, {**shown, **(extra_context or {})})


@admin.register(SavedAnswer)
class SavedAnswerAdmin(OperatorAdmin):
    noun = Noun("готовый ответ", "готовый ответ,готовых ответа,готовых ответов")
    editable: ClassVar[bool] = True
    list_display = ("name", "kind", "text")
    list_filter = ("kind",)
    search_fields = ("name", "text")
    fields = ("name", "kind", "text")
