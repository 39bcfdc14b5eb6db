"""Workers as the operator finds them and opens their cards (R45)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html

from accounts.models import User
from lib.search import by_name
from staff import operator
from staff.admin.inlines import AttestationInline, EmploymentInline, SnilsShownInline
from staff.admin.snils import ShowsSnils
from staff.models import Worker
from staff.operator import WithSnils
from ui.admin import OperatorAdmin
from ui.admin_actions import WithRecordActions
from ui.admin_lists import LongList
from ui.nouns import Noun


@admin.register(Worker)
class WorkerAdmin(ShowsSnils, WithSnils, WithRecordActions, LongList, OperatorAdmin):
    through = {"pk": Worker, "user": User}
    noun = Noun("работника", "работник,работника,работников")
    record_actions = operator.WORKER
    list_display = ("id", "full_name", "birth_date", "masked_snils", "user")
    list_select_related = ("user",)
    # By СНИЛС on a page of its own: what is typed here stands in the address.
    search_fields = ("full_name", "user__email", "=id")
    search_help_text = "ФИО, ID или электронная почта; по СНИЛС — отдельной кнопкой"
    ordering = (*by_name("full_name"), "pk")
    fields = (
        "id",
        "full_name",
        "birth_date",
        "snils_to_compare",
        "user",
        "graduated_on",
        "registered_at",
        "merged_into",
    )
    readonly_fields = ("id", "full_name", "snils_to_compare", "registered_at")
    inlines = (EmploymentInline, AttestationInline, SnilsShownInline)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """A record that was merged leads to the one that remains; itself it is shown when it is asked for (R40)."""
        record = self.get_object(request, object_id)
        if record is None or not record.merged_into_id or "own" in request.GET:
            return super().change_view(request, object_id, form_url, extra_context)
        said = (
            "Запись ID {} объединена с этой. <a class='underline' href='{}?own=1'>Открыть закрытую запись</a>"
        )
        messages.info(request, format_html(said, record.pk, request.path))
        return redirect("admin:staff_worker_change", record.merged_into_id)

    @admin.display(description="СНИЛС")
    def masked_snils(self, worker: Worker) -> str:
        return worker.masked_snils

    @admin.display(description="СНИЛС")
    def snils_to_compare(self, worker: Worker) -> str:
        return worker.pretty_snils if getattr(worker, "snils_whole", False) else worker.masked_snils
