"""What workers told of their attestations, as the operator sees and decides it (R19)."""

from __future__ import annotations

from django.contrib import admin

from staff import facts as waiting
from staff import operator
from staff.models import AttestationRequest
from staff.operator import AttestationDecider, paths_to_person
from staff.states import Change
from ui.admin import OperatorAdmin, state_column
from ui.admin_actions import WithRecordActions
from ui.admin_lists import LongList
from ui.admin_scan import WithScan
from ui.nouns import Noun


@admin.register(AttestationRequest)
class AttestationRequestAdmin(LongList, WithScan, WithRecordActions, OperatorAdmin):
    scan_named = "Аттестация"
    through = paths_to_person("worker")
    noun = Noun("сообщение об аттестации", "сообщение,сообщения,сообщений")
    record_actions = operator.ATTESTATION
    fields = (
        "worker",
        "category",
        "position",
        "on",
        "next_on",
        "shown_scan",
        "stands",
        "decides",
        "requested_at",
        "decided_by",
        "decided_at",
        "refusal",
        "attestation",
    )
    list_display = ("worker", "category", "position", "on", "stands", "requested_at")
    list_filter = (AttestationDecider, "state")
    list_select_related = ("worker", "position")
    search_fields = ("worker__full_name",)
    ordering = ("requested_at",)

    stands = state_column("state", Change)
    readonly_fields = ("stands", "decides", "shown_scan", "requested_at")

    @admin.display(description="кто решает")
    def decides(self, asked: AttestationRequest) -> str:
        return str(waiting.waits_of_change(asked)) if asked.stands == Change.PENDING else "—"
