"""Requests about leaves and positions as the operator sees and decides them (R8, R11, R17)."""

from __future__ import annotations

from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe

from lib.dates import today
from staff import facts as waiting
from staff.models import WorkRequest
from staff.operator import RequestDecider, paths_to_person
from staff.positions.facts import job
from staff.requests import actions
from staff.requests.facts import sides
from staff.states import Change
from ui.admin import OperatorAdmin, state_column
from ui.admin_actions import RecordAction, WithRecordActions
from ui.admin_lists import LongList
from ui.nouns import Noun

REQUEST = [
    RecordAction(
        "confirmation",
        "Подтвердить запрос",
        lambda record, form, by: actions.confirm_work_request(record, by=by, why=form.cleaned_data["why"]),
        "Запрос подтверждён, письмо уходит.",
        happens=("О чём просит работник, будет записано.", "Ему уйдёт письмо."),
        possible=lambda record: record.state == Change.PENDING,
    ),
    RecordAction(
        "rejection",
        "Отклонить",
        lambda record, form, by: actions.reject_work_request(record, by=by, why=form.cleaned_data["why"]),
        "Запрос отклонён, письмо с причиной уходит.",
        happens=("Всё останется по-прежнему.", "Работнику уйдёт письмо с причиной."),
        possible=lambda record: record.state == Change.PENDING,
        dangerous=True,
    ),
]


@admin.register(WorkRequest)
class WorkRequestAdmin(LongList, WithRecordActions, OperatorAdmin):
    through = paths_to_person("worker")
    noun = Noun("запрос об отпуске или должности", "запрос,запроса,запросов")
    record_actions = REQUEST
    fields = (
        "worker",
        "employment",
        "kind",
        "sides",
        "why",
        "stands_at",
        "decides",
        "requested_by",
        "requested_at",
        "decided_by",
        "decided_at",
        "refusal",
    )
    list_display = ("worker", "employment", "kind", "stands_at", "requested_at", "decided_at")
    list_filter = (RequestDecider, "state", "kind")
    list_select_related = ("worker", "employment__organization", "employment__position")
    search_fields = ("worker__full_name",)
    ordering = ("requested_at", "pk")

    stands_at = state_column("state", Change)
    readonly_fields = ("stands_at", "sides", "decides", "requested_at")

    @admin.display(description="кто решает")
    def decides(self, request: WorkRequest) -> str:
        if request.stands != Change.PENDING:
            return "—"
        return str(waiting.waits_of_requests([request])[request.pk])

    @admin.display(description="что меняется")
    def sides(self, request: WorkRequest) -> str:
        """Old and new in words."""
        lines = sides(request, job(request.employment, today()))
        shown = ((line.label, line.old or "—", line.new) for line in lines)
        return format_html_join(mark_safe("<br>"), "{}: {} → {}", shown)
