"""What workers told of their attestations, as the operator sees and decides it (R19)."""

from __future__ import annotations

from django.contrib import admin

from staff import operator
from staff.admin.asked import AskedAdmin
from staff.models import AttestationRequest
from staff.operator import AttestationDecider
from ui.admin_scan import WithScan
from ui.nouns import Noun


@admin.register(AttestationRequest)
class AttestationRequestAdmin(WithScan, AskedAdmin):
    scan_named = "Аттестация"
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
    readonly_fields = ("stands", "decides", "shown_scan", "requested_at")
