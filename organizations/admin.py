from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join, linebreaks
from django.utils.safestring import mark_safe

from lib.dates import format_date
from organizations import admin_actions
from organizations.mailing_page import WithMailing
from organizations.models import District, Mailing, Organization, OrganizationType, Responsible, Suspension
from organizations.names import former
from organizations.scan_page import WithScanByCode
from organizations.states import Access
from ui.admin import OperatorAdmin, ReadOnlyInline, state_column
from ui.admin_actions import WithRecordActions
from ui.admin_lists import LongList
from ui.admin_scan import WithScan
from ui.nouns import Noun


class UnattendedFilter(admin.SimpleListFilter):
    """Where nobody may confirm anything: no active Responsible (R21)."""

    title = "Ответственный"
    parameter_name = "unattended"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "Нет"), ("no", "Есть")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Organization]) -> QuerySet[Organization]:
        if self.value() == "yes":
            return queryset.unattended()  # type: ignore[attr-defined, no-any-return]
        if self.value() == "no":
            return queryset.attended()  # type: ignore[attr-defined, no-any-return]
        return queryset


@admin.register(District)
class DistrictAdmin(OperatorAdmin):
    noun = Noun("район", "район,района,районов")
    editable = True
    search_fields = ("name",)


@admin.register(OrganizationType)
class OrganizationTypeAdmin(OperatorAdmin):
    noun = Noun("тип организации", "тип,типа,типов")
    editable = True
    search_fields = ("name",)


class UnitInline(ReadOnlyInline):
    model = Organization
    fk_name = "parent"
    verbose_name_plural = "структурные подразделения"
    fields = ("name", "type", "closed_on")


@admin.display(description="ФИО", ordering="full_name")
def _person(_: Any, responsible: Responsible) -> str:
    """As the order must have it."""
    return str(responsible.full_name)  # type: ignore[attr-defined]


class ResponsibleInline(ReadOnlyInline):
    model = Responsible
    verbose_name_plural = "ответственные"
    fields = ("person", "user", "state", "order_number", "order_date")
    readonly_fields = ("person",)
    person = _person

    def get_queryset(self, request: HttpRequest) -> Any:
        rows: Any = super().get_queryset(request)
        return rows.named()


@admin.register(Organization)
class OrganizationAdmin(WithMailing, WithRecordActions, OperatorAdmin):
    noun = Noun("организацию", "организация,организации,организаций")
    editable = True
    list_display = ("id", "name", "type", "district", "parent", "closed_on")
    list_filter = (UnattendedFilter, "district", "type", ("closed_on", admin.EmptyFieldListFilter))
    list_select_related = ("type", "district", "parent")
    search_fields = ("name", "=id")
    search_help_text = "Название, номер, район или ID"
    autocomplete_fields = ("parent",)
    fields = (
        "name",
        "former_names",
        "type",
        "district",
        "parent",
        "address",
        "email",
        "phone",
        "must_register",
        "why",
    )
    readonly_fields = ("closed", "former_names")
    inlines = (UnitInline, ResponsibleInline)

    @admin.display(description="закрыта")
    def closed(self, organization: Organization) -> str:
        if organization.closed_on is None:
            return "нет"
        into = f", правопреемник: {organization.successor}" if organization.successor else ", ликвидирована"
        return f"{format_date(organization.closed_on)}{into}"

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """That it is closed is said first on its card (R16)."""
        return ("closed", *self.fields) if obj and obj.closed_on else self.fields

    @admin.display(description="прежние названия")
    def former_names(self, organization: Organization) -> str:
        told = ((format_date(until), name) for until, name in former(organization))
        return format_html_join(mark_safe("<br>"), "до {}: {}", told) or "—"

    def get_queryset(self, request: HttpRequest) -> Any:
        """Where an organization is chosen, only those that are not closed (R16)."""
        rows: Any = super().get_queryset(request)
        return rows.open() if request.path.endswith("/autocomplete/") else rows

    def finder(self, text: str, close: bool) -> Any:
        return Organization.objects.found_by(text, close=close)


class SuspensionInline(ReadOnlyInline):
    model = Suspension
    verbose_name_plural = "закрытия доступа"
    fields = ("at", "why", "reopened_at", "reopened_by", "reopened_on_request_by")
    readonly_fields = ("at",)


@admin.register(Responsible)
class ResponsibleAdmin(WithScanByCode, LongList, WithScan, WithRecordActions, OperatorAdmin):
    scan_named = "Приказ"
    through = {"user": get_user_model(), "organization": Organization}
    exact = ("order_number",)
    noun = Noun("Ответственного", "Ответственный,Ответственных,Ответственных")
    record_actions = admin_actions.RESPONSIBLE
    list_display = ("person", "user", "organization", "access", "order_number", "order_date", "requested_at")
    list_filter = ("state",)
    list_select_related = ("user", "organization")
    search_fields = ("user__email", "user__name", "organization__name")
    search_help_text = "ФИО, организация, номер приказа или номер запроса, напечатанный на приказе"
    ordering = ("requested_at",)
    fields = (
        "person",
        "user",
        "organization",
        "access",
        "order_number",
        "order_date",
        "shown_scan",
        "requested_at",
        "decided_at",
        "decided_by",
        "refusal",
        "principal",
        "since",
        "until",
    )
    readonly_fields = ("person", "access", "shown_scan")
    inlines = (SuspensionInline,)
    person = _person

    def get_queryset(self, request: HttpRequest) -> Any:
        rows: Any = super().get_queryset(request)
        return rows.named()

    access = state_column("state", Access)


@admin.register(Mailing)
class MailingAdmin(OperatorAdmin):
    noun = Noun("письмо организациям", "письмо,письма,писем")
    list_display = ("at", "subject", "letters", "by")
    list_select_related = ("by",)
    search_fields = ("subject",)
    fields = ("at", "by", "subject", "words", "letters")
    readonly_fields = ("at", "words")

    @admin.display(description="текст")
    def words(self, mailing: Mailing) -> str:
        return linebreaks(mailing.text, autoescape=True)
