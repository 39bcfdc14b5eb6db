"""Workplaces as the operator sees and decides them."""

from __future__ import annotations

from django.contrib import admin

from organizations.models import Organization
from staff import facts as waiting
from staff import operator
from staff.admin.inlines import LeaveInline
from staff.coverage.operator import WithCoverage
from staff.models import Employment
from staff.operator import PlaceDecider, RejectedTransfer, paths_to_person
from staff.states import Work
from ui.admin import OperatorAdmin, state_column
from ui.admin_actions import WithRecordActions
from ui.admin_filters import Chosen
from ui.admin_lists import LongList
from ui.excel import Fact
from ui.nouns import Noun


@admin.register(Employment)
class EmploymentAdmin(WithCoverage, LongList, WithRecordActions, OperatorAdmin):
    through = paths_to_person("worker") | {"organization": Organization}
    noun = Noun("место работы", "место работы,места работы,мест работы")
    record_actions = operator.WORKPLACE
    excel = (
        Fact("ID", lambda place: place.worker_id),
        Fact("ФИО", lambda place: place.worker.full_name),
        Fact("ID организации", lambda place: place.organization_id),
        Fact("Организация", lambda place: place.organization.name),
        Fact("Должность", lambda place: place.position.name),
        Fact("Вид занятости", lambda place: place.get_kind_display()),
        Fact("Состояние", lambda place: place.work.label),
        Fact("Откуда", lambda place: place.get_origin_display()),
        Fact("Запрошено", lambda place: place.requested_at),
        Fact("Работает с", lambda place: place.started_on),
        Fact("Последний день", lambda place: place.ended_on),
    )
    list_display = ("worker", "organization", "position", "work", "origin", "requested_at")
    list_filter = (
        PlaceDecider,
        RejectedTransfer,
        "state",
        "kind",
        ("organization", Chosen),
        "organization__district",
    )
    list_filter_submit = True
    list_select_related = ("worker", "organization", "position")
    search_fields = ("worker__full_name", "organization__name")

    work = state_column("state", Work)
    readonly_fields = ("decides",)
    inlines = (LeaveInline,)

    @admin.display(description="кто решает")
    def decides(self, place: Employment) -> str:
        return str(waiting.waits_of_places([place])[place.pk]) if place.work == Work.AWAITING else "—"
