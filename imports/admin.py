"""Files that were loaded, and their rows, as the operator finds them when somebody calls (R10, R42)."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth import get_user_model
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from imports import kinds
from imports.loading import WithLoading
from imports.models import Batch, Line
from imports.states import Fate, Stage, Verdict
from lib.numbers import counted
from ui.admin import OperatorAdmin, state_column
from ui.admin_lists import CountedToALimit, LongList
from ui.excel import Fact
from ui.nouns import Noun

OF_FILE = "batch__id__exact"
# By name: this room knows no code of organizations.
ORGANIZATION: Any = Batch._meta.get_field("organization").related_model


@admin.register(Batch)
class BatchAdmin(WithLoading, LongList, OperatorAdmin):
    through = {"organization": ORGANIZATION, "by": get_user_model()}
    noun = Noun("загрузку из файла", "файл,файла,файлов")
    list_display = ("file_name", "organization", "by", "at", "stage")
    list_filter = ("state", "at")
    list_select_related = ("organization", "by")
    search_fields = ("organization__name", "by__email")
    search_help_text = "Название или ID организации; ФИО или почта того, кто загрузил"
    fields = (
        "file_name",
        "what",
        "organization",
        "stage",
        "stopped",
        "rows",
        "ready",
        "said",
        "by",
        "at",
        "started_at",
        "ended_at",
        "undone_by",
        "undone_at",
    )
    readonly_fields = ("what", "stage", "rows", "ready", "said", "at")
    stage = state_column("state", Stage)

    @admin.display(description="строки")
    def rows(self, batch: Batch) -> str:
        """How many of what, and the way to them."""
        told = batch.lines.order_by().values_list("verdict").annotate(Count("pk"))
        does = kinds.of(batch).does
        words = "; ".join(
            f"{number} {does.get(Verdict(one), Verdict(one).label.lower())}" for one, number in sorted(told)
        )
        total = counted(sum(number for _, number in told), "строка", "строки", "строк")
        url = f"{reverse('admin:imports_line_changelist')}?{OF_FILE}={batch.pk}"
        if not words:
            return "нет"
        mend = reverse("admin:imports_batch_errors", args=[batch.pk])
        errors = format_html(
            '<br><a class="font-medium underline" href="{}">Скачать строки с ошибками</a>', mend
        )
        told_of = format_html(
            '<a class="font-medium underline" href="{}">Открыть: {}</a> ({})', url, total, words
        )
        return format_html("{}{}", told_of, errors if batch.lines.to_mend().exists() else "")


@admin.register(Line)
class LineAdmin(OperatorAdmin):
    """The rows of a file; what was typed in them is not shown, only what the Responsible was told."""

    paginator = CountedToALimit
    show_full_result_count = False
    noun = Noun("строку файла", "строка,строки,строк")
    list_display = ("number", "name", "note", "decided", "words", "then", "became")
    list_filter = ("verdict", "state")
    search_fields = ("name",)
    search_help_text = "ФИО в строке"
    ordering = ("-batch", "number")
    fields = ("batch", "number", "name", "note", "decided", "words", "then", "became")
    readonly_fields = ("decided", "became")
    excel = (
        Fact("Файл", lambda line: line.batch.file_name),
        Fact("Строка", lambda line: line.number),
        Fact("О ком", lambda line: line.name),
        Fact("Приметы", lambda line: line.note),
        Fact("Решение", lambda line: line.judged.label),
        Fact("Что произойдёт", lambda line: line.words),
        Fact("Что сделать", lambda line: line.then),
        Fact("Что стало", lambda line: line.fate.label),
    )
    decided = state_column("verdict", Verdict, "решение")
    became = state_column("state", Fate, "что стало")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Line]:
        rows: QuerySet[Line] = super().get_queryset(request)
        return rows.select_related("batch").defer("values", "raw")

    def lookup_allowed(self, lookup: str, value: Any, request: Any = None) -> bool:
        return lookup == OF_FILE or super().lookup_allowed(lookup, value, request)

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        """Within one file: there is no index for a word in the rows of all of them."""
        if search_term.strip() and OF_FILE not in request.GET:
            messages.warning(request, "Сначала откройте файл: строки ищут в нём.")
            return queryset.none(), False
        return super().get_search_results(request, queryset, search_term)
