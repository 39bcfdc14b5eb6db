"""Two records made one: the buttons of the operator's cards, and the list of what was merged (R40)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from staff.admin.people import WorkerAdmin
from staff.duplicates.admin import DuplicatePairAdmin
from staff.models import Worker
from staff.operator import paths_to_person
from support.merging import facts, pages
from support.merging.undoing import undo_merge
from support.models import Merge
from ui.admin import OperatorAdmin
from ui.admin_actions import RecordAction, WithRecordActions, as_said
from ui.admin_lists import LongList
from ui.nouns import Noun

UNDO = RecordAction(
    "undoing",
    "Отменить объединение",
    as_said(undo_merge),
    "Объединение отменено: записей снова две. Письма уходят на почту обеих.",
    happens=(
        "Вторая запись открывается снова, её места работы, чеки, курсы и обращения возвращаются к ней.",
        "Закрытая учётная запись снова действует, с прежним паролем.",
        "Аннулированные и освобождённые при объединении чеки и места в группах возвращаются, если ещё можно.",
    ),
    stays=("История: что, когда и кем было объединено и отменено.",),
    possible=lambda merge: merge.undone_at is None,
    dangerous=True,
)


def _to_undoing(_: Any, request: HttpRequest, worker: Worker) -> HttpResponse:
    merge = facts.latest(worker)
    return (
        redirect("admin:support_merge_undoing", merge.pk)
        if merge
        else redirect("admin:support_merge_changelist")
    )


def _nothing(record: Any, form: Any, by: Any) -> None:
    """The page of these answers by itself."""


OF_WORKER = [
    RecordAction(
        "merging",
        "Объединить с другой записью",
        _nothing,
        "",
        page=pages.merging,
        possible=lambda worker: worker.merged_into_id is None,
    ),
    RecordAction(
        "unmerging",
        "Отменить объединение",
        _nothing,
        "",
        page=_to_undoing,
        possible=lambda worker: facts.latest(worker) is not None,
        dangerous=True,
    ),
]
OF_PAIR = RecordAction(
    "merging",
    "Объединить",
    _nothing,
    "",
    page=pages.of_pair,
    possible=lambda pair: not (pair.first.merged_into_id or pair.second.merged_into_id),
)
# What belongs to a person beyond the room of workers is known here.
WorkerAdmin.record_actions = [*WorkerAdmin.record_actions, *OF_WORKER]
DuplicatePairAdmin.record_actions = [OF_PAIR, *DuplicatePairAdmin.record_actions]


@admin.register(Merge)
class MergeAdmin(WithRecordActions, LongList, OperatorAdmin):
    through = {"survivor": Worker, "absorbed": Worker} | paths_to_person("survivor")
    noun = Noun("объединение записей", "объединение,объединения,объединений")
    record_actions = (UNDO,)
    list_display = ("survivor", "kept", "closed", "at", "by", "undone_at")
    list_filter = ("at", ("undone_at", admin.EmptyFieldListFilter))
    list_select_related = ("survivor", "absorbed", "by")
    search_fields = ("survivor__full_name", "absorbed__full_name", "=survivor__id", "=absorbed__id")
    ordering = ("-pk",)
    fields = ("survivor", "absorbed", "shut", "at", "by", "why", "undone_at", "undone_by", "undone_why")

    @staticmethod
    def whose(records: list[Any]) -> list[Any]:
        return [{"worker_id": pk} for one in records for pk in (one.survivor_id, one.absorbed_id)]

    @admin.display(description="осталась", ordering="survivor")
    def kept(self, merge: Merge) -> str:
        return f"ID {merge.survivor_id}"

    @admin.display(description="закрыта", ordering="absorbed")
    def closed(self, merge: Merge) -> str:
        return f"ID {merge.absorbed_id}"
