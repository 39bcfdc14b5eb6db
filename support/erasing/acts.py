"""The acts in the admin: read, searched, printed, never changed (R42)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse

from lib.documents import answer
from staff.models import Worker
from support.erasing import facts
from support.erasing.printing import act_pdf
from support.models import Destruction
from ui.admin import OperatorAdmin
from ui.admin_actions import RecordAction, WithRecordActions
from ui.nouns import Noun


def _act(_: Any, request: HttpRequest, act: Destruction) -> HttpResponse:
    return answer(f"Акт {act.pk}", act_pdf(act))


@admin.register(Destruction)
class DestructionAdmin(WithRecordActions, OperatorAdmin):
    through = {"worker": Worker}
    noun = Noun("акт об уничтожении", "акт об уничтожении,акта об уничтожении,актов об уничтожении")
    record_actions = (RecordAction("act", "Акт для подписи (PDF)", lambda *_: None, "", page=_act),)
    list_display = ("number", "worker_number", "at", "by", "ground")
    list_filter = ("at",)
    list_select_related = ("by", "withdrawal", "worker")
    search_fields = ("=id", "=worker__id")
    search_help_text = "Номер акта или ID записи"
    fields = ("number", "worker_number", "at", "by", "ground", "why", "removed", "files")
    readonly_fields = ("number", "worker_number", "ground", "removed")

    @admin.display(description="акт", ordering="pk")
    def number(self, act: Destruction) -> str:
        return f"№ {act.pk}"

    @admin.display(description="чья запись", ordering="worker")
    def worker_number(self, act: Destruction) -> str:
        return f"ID {act.worker_id}"

    @admin.display(description="основание")
    def ground(self, act: Destruction) -> str:
        return facts.ground(act)

    @admin.display(description="что уничтожено")
    def removed(self, act: Destruction) -> str:
        return "; ".join(f"{name}: {number}" for name, number in sorted(act.rows.items()))
