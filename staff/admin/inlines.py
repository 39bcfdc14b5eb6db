"""What a card shows below its fields: workplaces, leaves, attestations, who saw the СНИЛС."""

from __future__ import annotations

from staff.models import Attestation, Employment, LeavePeriod, SnilsShown
from ui.admin import ReadOnlyInline


class EmploymentInline(ReadOnlyInline):
    model = Employment
    verbose_name_plural = "места работы"
    fields = ("organization", "position", "kind", "state", "training", "started_on", "ended_on")


class LeaveInline(ReadOnlyInline):
    model = LeavePeriod
    verbose_name_plural = "отпуска"
    fields = ("kind", "begins_on", "ends_on", "cancelled_at", "cancelled_why")


class AttestationInline(ReadOnlyInline):
    model = Attestation
    verbose_name_plural = "аттестации"
    fields = ("on", "position", "category", "next_on")


class SnilsShownInline(ReadOnlyInline):
    model = SnilsShown
    verbose_name_plural = "кому показан СНИЛС полностью"
    fields = ("at", "to", "organization")
    readonly_fields = ("at",)
