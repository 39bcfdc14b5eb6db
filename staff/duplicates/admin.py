"""The operator compares two records that may be one person (R1, R40)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string

from lib.dates import format_date
from staff.duplicates.actions import different_people
from staff.duplicates.facts import person_of
from staff.duplicates.rules import agrees, alike
from staff.models import DuplicatePair, Employment, Worker
from ui.admin import OperatorAdmin
from ui.admin_actions import RecordAction, as_said
from ui.admin_bulk import WithBulkActions
from ui.admin_lists import LongList
from ui.nouns import Noun

DIFFERENT = RecordAction(
    "different",
    "Проверено, разные люди",
    as_said(different_people),
    "Отмечено: разные люди. Эта пара больше не появится.",
    happens=(
        "Пара уйдёт из списка и больше не найдётся.",
        "Останется запись, кто, когда и почему так решил.",
    ),
    stays=("Обе записи работников, как есть.",),
    possible=lambda record: record.checked_at is None,
)


def sides(pair: DuplicatePair) -> list[tuple[str, Any, Any]]:
    """What an operator compares: the name of the line, the first record's and the second's."""
    both = (pair.first, pair.second)
    return [
        ("ФИО", *(one.full_name for one in both)),
        ("Дата рождения", *(format_date(one.birth_date) for one in both)),
        ("СНИЛС", *(one.masked_snils for one in both)),
        ("Электронная почта", *(one.user.email if one.user else "входа ещё нет" for one in both)),
        ("Регистрация", *(format_date(one.registered_at.date()) for one in both)),
        ("Места работы", *(_places(one) for one in both)),
    ]


def _places(worker: Worker) -> str:
    places = Employment.objects.for_worker(worker).with_details().order_by("-requested_at", "pk")
    return "; ".join(f"{place} ({place.work.label.lower()})" for place in places) or "нет"


@admin.register(DuplicatePair)
class DuplicatePairAdmin(WithBulkActions, LongList, OperatorAdmin):
    through: ClassVar[dict[str, type[Any]]] = {"first": Worker, "second": Worker}
    noun = Noun("похожие записи", "пара,пары,пар")
    record_actions: Sequence[RecordAction] = (DIFFERENT,)
    bulk_actions = (DIFFERENT,)
    list_display = ("first", "second", "agrees", "found_at", "checked_at")
    list_filter = (("checked_at", admin.EmptyFieldListFilter),)
    list_select_related = ("first", "second")
    search_fields = ("first__full_name", "second__full_name")
    ordering = ("pk",)
    fields = ("agrees", "compared", "found_at", "checked_at", "checked_by", "why")
    readonly_fields = ("agrees", "compared", "found_at")

    @staticmethod
    def whose(records: list[Any]) -> list[Any]:
        return [{"worker_id": pk} for pair in records for pk in (pair.first_id, pair.second_id)]

    def get_queryset(self, request: HttpRequest) -> QuerySet[DuplicatePair]:
        return DuplicatePair.objects.standing().select_related("first__user", "second__user")

    @admin.display(description="что сходится")
    def agrees(self, pair: DuplicatePair) -> str:
        return agrees(alike(person_of(pair.first), person_of(pair.second))) or "уже ничего"

    @admin.display(description="рядом")
    def compared(self, pair: DuplicatePair) -> str:
        return render_to_string("staff/operator/pair.html", {"pair": pair, "sides": sides(pair)})
