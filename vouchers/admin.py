from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from unfold.admin import TabularInline

from lib.forms import SaysReasons
from lib.reasons import refuse_if
from staff.operator import paths_to_person
from ui.admin import OperatorAdmin, ReadOnlyInline
from ui.admin_actions import RecordAction, WithRecordActions
from ui.admin_filters import Chosen, Days
from ui.admin_lists import LongList
from ui.admin_scan import WithScan
from ui.nouns import Noun
from vouchers import rules
from vouchers.actions import annul_voucher
from vouchers.asking import admin as asking  # noqa: F401 registers itself
from vouchers.forms import AnnulForm, TemplateBlocks
from vouchers.kept.actions import move_kept
from vouchers.kept.facts import places
from vouchers.kept.forms import MoveKeptForm
from vouchers.models import PaperCourse, TemplateBlock, Voucher, VoucherBlock, VoucherTemplate
from vouchers.planning import admin as planning  # noqa: F401 registers itself
from vouchers.quotas import admin as quotas  # noqa: F401 registers itself


class TemplateBlockInline(TabularInline):
    model = TemplateBlock
    form = SaysReasons
    formset = TemplateBlocks
    extra = 0
    can_delete = False


@admin.register(VoucherTemplate)
class VoucherTemplateAdmin(OperatorAdmin):
    """A new template takes effect from its day; vouchers already issued keep their blocks (R29)."""

    noun = Noun("шаблон чека", "шаблон,шаблона,шаблонов")
    editable = True
    list_display = ("effective_from", "note")
    inlines = (TemplateBlockInline,)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        refuse_if(rules.template_without_blocks(form.instance.blocks.all()))


class BlockInline(ReadOnlyInline):
    model = VoucherBlock
    verbose_name_plural = "блоки"
    fields = ("order", "name", "kind", "hours", "required")


def _annul(voucher: Voucher, form: Any, by: Any) -> Any:
    return annul_voucher(voucher, by=by, why=form.cleaned_data["why"], choices=form.choices())


@admin.register(Voucher)
class VoucherAdmin(LongList, WithScan, WithRecordActions, OperatorAdmin):
    scan_named = "Чек"
    through = {"pk": Voucher} | paths_to_person("worker")
    exact = ("number",)
    noun = Noun("чек", "чек,чека,чеков")
    record_actions = (
        RecordAction(
            "annulment",
            "Аннулировать",
            _annul,
            "Чек аннулирован.",
            happens=("Чек перестаёт действовать и не считается при выдаче следующего.",),
            stays=(
                "Сам чек, его данные и история: кто, когда и почему аннулировал.",
                "Курсы и удостоверения: о каждом курсе, который есть в чеке, вы решаете ниже.",
            ),
            made=lambda voucher, data: AnnulForm(data, voucher=voucher),
            possible=lambda voucher: voucher.annulled_at is None,
            dangerous=True,
        ),
        RecordAction(
            "kept",
            "Перенести курсы в другой чек",
            lambda voucher, form, by: move_kept(voucher, form.to(), by=by, why=form.cleaned_data["why"]),
            "Курсы перенесены.",
            happens=("Выбранные курсы займут свободные блоки того чека.", "Работнику уйдёт письмо."),
            stays=("Удостоверения и то, что стояло в аннулированном чеке.",),
            made=lambda voucher, data: MoveKeptForm(data, voucher=voucher),
            possible=lambda voucher: bool(places(voucher)),
        ),
    )
    list_display = (
        "shown_number",
        "full_name",
        "organization_name",
        "issued_on",
        "valid_until",
        "annulled_at",
    )
    list_filter = (
        "medium",
        ("issued_on", Days),
        ("annulled_at", admin.EmptyFieldListFilter),
        ("organization", Chosen),
    )
    list_filter_submit = True
    search_fields = ("full_name", "=number", "=id")
    fields = (
        "shown_number",
        "worker",
        "full_name",
        "organization_name",
        "position_name",
        "issued_on",
        "valid_until",
        "next_possible_on",
        "issued_by",
        "annulled_at",
        "shown_scan",
    )
    readonly_fields = ("shown_number", "shown_scan", "valid_until", "next_possible_on")
    inlines = (BlockInline,)

    @admin.display(description="номер", ordering="pk")
    def shown_number(self, voucher: Voucher) -> str:
        return voucher.shown_number


@admin.register(PaperCourse)
class PaperCourseAdmin(LongList, OperatorAdmin):
    through = paths_to_person("block__voucher__worker")
    noun = Noun("курс по бумажному чеку", "курс,курса,курсов")
    list_display = ("voucher", "provider", "programme", "hours", "starts_on", "ends_on", "certificate_number")
    list_select_related = ("block__voucher",)
    search_fields = ("programme", "provider")

    @admin.display(description="чек", ordering="block__voucher__number")
    def voucher(self, course: PaperCourse) -> str:
        return course.block.voucher.shown_number
