"""Workers as the operator finds them and opens their cards (R45)."""

from __future__ import annotations

from django.contrib import admin

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

    @admin.display(description="СНИЛС")
    def masked_snils(self, worker: Worker) -> str:
        return worker.masked_snils

    @admin.display(description="СНИЛС")
    def snils_to_compare(self, worker: Worker) -> str:
        return worker.pretty_snils if getattr(worker, "snils_whole", False) else worker.masked_snils
