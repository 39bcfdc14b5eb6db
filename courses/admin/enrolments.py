"""Enrolments as the operator finds them."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path

from courses.admin.enrolment_actions import ENROLMENT
from courses.certificates.views import answer
from courses.models import CourseGroup, Enrolment
from courses.states import Seat
from staff.operator import paths_to_person
from ui.admin import OperatorAdmin, state_column
from ui.admin_actions import WithRecordActions
from ui.admin_filters import Chosen
from ui.admin_lists import LongList
from ui.excel import Fact
from ui.nouns import Noun


@admin.register(Enrolment)
class EnrolmentAdmin(LongList, WithRecordActions, OperatorAdmin):
    through = paths_to_person("worker") | {"group": CourseGroup}
    exact = ("group__number",)
    noun = Noun("запись в группу", "запись,записи,записей")
    record_actions = ENROLMENT
    excel = (
        Fact("ID", lambda seat: seat.worker_id),
        Fact("ФИО", lambda seat: seat.worker.full_name),
        Fact("Группа", lambda seat: seat.group.number),
        Fact("Программа", lambda seat: seat.group.programme.title),
        Fact("Первый день", lambda seat: seat.starts_on),
        Fact("Последний день", lambda seat: seat.ends_on),
        Fact("По должности", lambda seat: seat.position.name),
        Fact("Источник оплаты", lambda seat: seat.paid_by),
        Fact("Состояние", lambda seat: seat.seat.label),
        Fact("День записи", lambda seat: seat.enrolled_at),
    )
    list_display = ("worker", "group", "position", "funding", "seat", "enrolled_at")
    list_filter = ("state", "funding", ("group__programme", Chosen))
    list_filter_submit = True
    list_select_related = ("worker", "group__programme", "position")
    search_fields = ("worker__full_name", "group__number")

    seat = state_column("state", Seat)

    def get_urls(self) -> list[URLPattern]:
        number = self.admin_site.admin_view(self.number)
        return [
            path("<int:pk>/certificate/number/", number, name="courses_enrolment_number"),
            *super().get_urls(),
        ]

    def number(self, request: HttpRequest, pk: int) -> HttpResponse:
        enrolment = get_object_or_404(Enrolment.objects.with_details(), pk=pk)
        return answer(request, enrolment.group.programme.provider_id, but=enrolment.pk)
