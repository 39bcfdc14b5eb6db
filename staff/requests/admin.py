"""Requests about leaves and positions as the operator sees and decides them (R8, R11, R17)."""

from __future__ import annotations

from django.contrib import admin

from lib.dates import today
from staff import facts as waiting
from staff.admin.asked import AskedAdmin
from staff.known import Waits
from staff.models import WorkRequest
from staff.operator import RequestDecider, answers
from staff.positions.facts import job
from staff.requests import actions
from staff.requests.facts import sides
from ui.history import Change
from ui.nouns import Noun


@admin.register(WorkRequest)
class WorkRequestAdmin(AskedAdmin):
    noun = Noun("запрос об отпуске или должности", "запрос,запроса,запросов")
    record_actions = answers(
        "Подтвердить запрос",
        actions.confirm_work_request,
        done="Запрос подтверждён",
        happens=("О чём просит работник, будет записано.",),
        reject=actions.reject_work_request,
        rejected="Запрос отклонён",
        otherwise="Всё останется по-прежнему.",
    )
    fields = (
        "worker",
        "employment",
        "kind",
        "sides",
        "why",
        "stands",
        "decides",
        "requested_by",
        "requested_at",
        "decided_by",
        "decided_at",
        "refusal",
    )
    list_display = ("worker", "employment", "kind", "stands", "requested_at", "decided_at")
    list_filter = (RequestDecider, "state", "kind")
    list_select_related = ("worker", "employment__organization", "employment__position")

    def waits(self, asked: WorkRequest) -> Waits:
        return waiting.waits_of_requests([asked])[asked.pk]

    def compared(self, asked: WorkRequest) -> list[Change]:
        return sides(asked, job(asked.employment, today()))
