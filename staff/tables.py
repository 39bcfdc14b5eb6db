from __future__ import annotations

from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html

from lib.search import by_name
from staff.models import Employment
from staff.states import Kind
from ui.excel import Fact
from ui.tags.states import badge

SHORT = {Kind.MAIN: "Основная", Kind.INTERNAL: "Совмещение", Kind.EXTERNAL: "Совместительство"}


class WorkerTable(tables.Table):
    """«Список работников»: one row per workplace, since the position and the leave are the workplace's."""

    worker_id = tables.Column("ID", attrs={"td": {"class": "number"}})
    name = tables.Column("ФИО", accessor="worker__full_name", attrs={"td": {"class": "row-title"}})
    position = tables.Column("Должность", accessor="position__name")
    kind = tables.Column("Занятость")
    started_on = tables.DateColumn(format="d.m.Y", verbose_name="Работает с", default="")
    leave = tables.Column("Отпуск")
    state = tables.Column("Состояние")

    excel = (
        Fact("ID", lambda place: place.worker_id),
        Fact("ФИО", lambda place: place.worker.full_name),
        Fact("Должность", lambda place: place.position.name),
        Fact("Занятость", lambda place: place.get_kind_display()),
        Fact("Работает с", lambda place: place.started_on),
        Fact("Отпуск", lambda place: place.get_leave_display() if place.leave else "нет"),
        Fact("Состояние", lambda place: place.work.label),
    )

    class Meta:
        model = Employment
        fields: tuple[str, ...] = ()
        order_by = "name"
        empty_text = ""

    def render_name(self, value: str, record: Employment) -> Any:
        return format_html('<a href="{}">{}</a>', reverse("home:worker", args=[record.worker_id]), value)

    def render_kind(self, record: Employment) -> str:
        return SHORT[Kind(record.kind)]

    def render_leave(self, record: Employment) -> str:
        return record.get_leave_display() if record.leave else ""

    def render_state(self, record: Employment) -> Any:
        return badge(record.work)

    def order_name(self, queryset: Any, is_descending: bool) -> tuple[Any, bool]:
        return _ordered(queryset, "worker__full_name", is_descending), True

    def order_position(self, queryset: Any, is_descending: bool) -> tuple[Any, bool]:
        return _ordered(queryset, "position__name", is_descending), True


def _ordered(queryset: Any, field: str, is_descending: bool) -> Any:
    keys = by_name(field)
    return queryset.order_by(*[key.desc() if is_descending else key.asc() for key in keys], "pk")
