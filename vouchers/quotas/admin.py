"""Quotas of vouchers: the operator sets how many, and sees how many are issued (R26)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from lib.dates import today
from organizations.models import Organization
from ui.admin import OperatorAdmin
from ui.admin_lists import LongList
from ui.nouns import Noun
from vouchers.models import VoucherQuota
from vouchers.quotas.actions import set_quota


class YearFilter(admin.SimpleListFilter):
    title = "Год"
    parameter_name = "year"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        this = today().year
        return [(str(year), str(year)) for year in range(this + 1, this - 4, -1)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[VoucherQuota]) -> QuerySet[VoucherQuota]:
        year = self.value() or ""
        return queryset.filter(year=int(year)) if year.isdecimal() and len(year) == 4 else queryset


@admin.register(VoucherQuota)
class VoucherQuotaAdmin(LongList, OperatorAdmin):
    """Whose quota it is and of which year stays as it was written; another year is another quota."""

    noun = Noun("квоту на чеки", "квота,квоты,квот")
    editable = True
    list_display = ("organization", "year", "issued_of", "left")
    through = {"organization": Organization}
    list_filter = (YearFilter,)
    list_select_related = ("organization",)
    search_fields = ("organization__name",)
    autocomplete_fields = ("organization",)
    readonly_fields = ("issued",)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("organization", "year", *self.readonly_fields) if obj else self.readonly_fields

    def get_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """What is issued is known of a quota that is there already."""
        return ("organization", "year", "allowed", *(["issued"] if obj else []), "why")

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
