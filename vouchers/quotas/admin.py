"""Quotas of vouchers: the operator sets how many, and sees how many are issued (R26)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from ui.admin import OperatorAdmin
from ui.nouns import Noun
from vouchers.models import VoucherQuota
from vouchers.quotas.actions import set_quota


@admin.register(VoucherQuota)
class VoucherQuotaAdmin(OperatorAdmin):
    """Whose quota it is and of which year stays as it was written; another year is another quota."""

    noun = Noun("квоту на чеки", "квота,квоты,квот")
    editable = True
    list_display = ("organization", "year", "issued_of", "left", "note")
    list_filter = ("year",)
    list_select_related = ("organization",)
    search_fields = ("organization__name",)
    autocomplete_fields = ("organization",)
    fields = ("organization", "year", "allowed", "note", "issued_of")
    readonly_fields = ("issued_of",)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("organization", "year", *self.readonly_fields) if obj else self.readonly_fields

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        changed = self.changed(obj, form) if change else ()
        set_quota(obj, changed, by=request.user, why=form.cleaned_data["why"])

    @admin.display(description="выдано", ordering="issued")
    def issued_of(self, quota: VoucherQuota) -> str:
        return (
            f"{quota.issued} из {quota.allowed}"
            if quota.allowed is not None
            else f"{quota.issued}, без ограничения"
        )

    @admin.display(description="осталось")
    def left(self, quota: VoucherQuota) -> str:
        return str(quota.left) if quota.allowed is not None else ""
