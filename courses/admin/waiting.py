"""Waiting lists as the operator finds them."""

from __future__ import annotations

from django.contrib import admin

from courses.models import CourseGroup, WaitingEntry
from courses.states import Queue
from courses.waiting.actions import leave_waiting
from staff.operator import paths_to_person
from ui.admin import OperatorAdmin, state_column
from ui.admin_actions import RecordAction, WithRecordActions, as_said
from ui.admin_lists import LongList
from ui.excel import Fact
from ui.nouns import Noun

WAITING = (
    RecordAction(
        "leave",
        "Убрать из листа ожидания",
        as_said(leave_waiting),
        "Место в листе ожидания закончилось.",
        happens=(
            "Ждать места человек больше не будет.",
            "Если место было предложено, его получит следующий.",
        ),
        stays=("В истории останется, кто и почему это сделал.",),
        possible=lambda entry: entry.stands in Queue.open(),
    ),
)


@admin.register(WaitingEntry)
class WaitingEntryAdmin(LongList, WithRecordActions, OperatorAdmin):
    through = paths_to_person("worker") | {"group": CourseGroup}
    exact = ("group__number",)
    noun = Noun("место в листе ожидания", "место,места,мест")
    excel = (
        Fact("ID", lambda entry: entry.worker_id),
        Fact("ФИО", lambda entry: entry.worker.full_name),
        Fact("Группа", lambda entry: entry.group.number),
        Fact("Ждёт", lambda entry: entry.get_awaits_display()),
        Fact("С какого времени", lambda entry: entry.asked_at),
        Fact("Состояние", lambda entry: entry.stands.label),
        Fact("Предложено до", lambda entry: entry.offered_until),
    )
    record_actions = WAITING
    list_display = ("worker", "group", "awaits", "stands", "asked_at", "offered_until")
    list_filter = ("state", "awaits")
    list_select_related = ("worker", "group__programme")
    search_fields = ("worker__full_name", "group__number")

    stands = state_column("state", Queue)
