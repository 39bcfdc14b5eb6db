"""Withdrawn consents in the admin, and the button that destroys (R42)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from lib.dates import format_date, today
from lib.reasons import Reason
from staff.admin.people import WorkerAdmin
from staff.models import Worker
from staff.operator import paths_to_person
from support.erasing import facts, rules
from support.erasing.actions import destroy_data
from support.models import Outdated, Withdrawal
from ui.admin import OperatorAdmin
from ui.admin_actions import RecordAction, WithRecordActions, as_said
from ui.admin_lists import LongList
from ui.nouns import Noun

GOES = (
    "ФИО, дата рождения, СНИЛС, почта, обращения, письма, сканы и вся история их изменений.",
    "Вход в личный кабинет. Вернуть ничего нельзя.",
)
STAYS = ("Числа: чеки, часы и курсы без имени.", "Акт: чья запись (по номеру), когда, кем и что уничтожено.")


def _against(worker: Worker) -> list[Reason]:
    return facts.against(worker, today())


DESTROY = RecordAction(
    "erasing",
    "Уничтожить данные",
    as_said(destroy_data),
    "Данные уничтожены, акт составлен: «Акты об уничтожении».",
    happens=GOES,
    stays=STAYS,
    possible=lambda worker: worker.erased_at is None and worker.merged_into_id is None,
    dangerous=True,
    against=_against,
)


def _to_erasing(_: Any, request: HttpRequest, record: Any) -> HttpResponse:
    return redirect("admin:staff_worker_erasing", record.worker_id)


TO_ERASING = RecordAction(
    "erasing",
    "Уничтожить данные",
    lambda *_: None,
    "",
    page=_to_erasing,
    possible=lambda record: (
        record.worker.erased_at is None and getattr(record, "taken_back_at", None) is None
    ),
    dangerous=True,
)
WorkerAdmin.record_actions = [*WorkerAdmin.record_actions, DESTROY]


class Stands(admin.SimpleListFilter):
    title = "Состояние"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("waits", "Ждёт уничтожения"), ("back", "Передумал"), ("done", "Выполнен")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        said: dict[str, dict[str, Any]] = {
            "waits": {"taken_back_at": None, "destruction": None},
            "back": {"taken_back_at__isnull": False},
            "done": {"destruction__isnull": False},
        }
        return queryset.filter(**said.get(self.value() or "", {}))


@admin.register(Withdrawal)
class WithdrawalAdmin(WithRecordActions, OperatorAdmin):
    """To destroy, the operator goes to the person's card: there is all that may stand against it."""

    through = {"worker": Worker} | paths_to_person("worker")
    record_actions = (TO_ERASING,)
    noun = Noun("отзыв согласия", "отзыв согласия,отзыва согласия,отзывов согласия")
    list_display = ("asked_at", "worker", "from_day", "until_day", "taken_back_at", "act")
    list_filter = (Stands, "asked_at")
    list_select_related = ("worker", "destruction")
    search_fields = ("worker__full_name", "=worker__id")
    fields = ("worker", "asked_at", "why", "from_day", "until_day", "taken_back_at", "act")
    readonly_fields = ("from_day", "until_day", "act")

    @admin.display(description="уничтожить с")
    def from_day(self, withdrawal: Withdrawal) -> str:
        asked = facts.asked_on(withdrawal)
        return format_date(rules.first_day(asked)) if asked else ""

    @admin.display(description="не позже")
    def until_day(self, withdrawal: Withdrawal) -> str:
        asked = facts.asked_on(withdrawal)
        return format_date(rules.due_on(asked)) if asked else ""

    @admin.display(description="акт")
    def act(self, withdrawal: Withdrawal) -> str:
        done = getattr(withdrawal, "destruction", None)
        return f"№ {done.pk} от {format_date(done.at)}" if done else "нет"


@admin.register(Outdated)
class OutdatedAdmin(WithRecordActions, LongList, OperatorAdmin):
    """To destroy, the operator goes to the person's card."""

    through = {"worker": Worker} | paths_to_person("worker")
    record_actions = (TO_ERASING,)
    noun = Noun(
        "запись с истёкшим сроком",
        "запись с истёкшим сроком,записи с истёкшим сроком,записей с истёкшим сроком",
    )
    list_display = ("worker", "last_day")
    list_select_related = ("worker",)
    search_fields = ("worker__full_name", "=worker__id")
    fields = ("worker", "last_day")
