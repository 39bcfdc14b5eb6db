from __future__ import annotations

from typing import Any

import django_tables2 as tables
from django.db.models.expressions import OrderBy
from django.urls import reverse
from django.utils.html import format_html

from courses.models import Enrolment
from courses.states import Seat
from lib.search import by_name
from staff.models import Worker
from ui import way_back
from ui.excel import Fact
from ui.tags.filters import period
from ui.tags.states import badge


class RegisterTable(tables.Table):
    """«Реестр групп»: who holds which seat; «Удалить» leads to the page that says what it means (R37)."""

    worker_id = tables.Column("ID", attrs={"td": {"class": "number"}})
    name = tables.Column("ФИО", accessor="worker__full_name", attrs={"td": {"class": "row-title"}})
    programme = tables.Column("Программа и группа", accessor="group__programme__title")
    starts_on = tables.Column("Дни занятий")
    funding = tables.Column("Оплата")
    state = tables.Column("Состояние")
    release = tables.Column("Действие", empty_values=(), orderable=False, exclude_from_export=True)

    excel = (
        Fact("ID", lambda seat: seat.worker_id),
        Fact("ФИО", lambda seat: seat.worker.full_name),
        Fact("Должность", lambda seat: seat.position.name),
        Fact("Программа", lambda seat: seat.group.programme.title),
        Fact("Часов", lambda seat: seat.group.programme.hours),
        Fact("Группа", lambda seat: seat.group.number),
        Fact("Организация КПК", lambda seat: seat.group.programme.provider.short_name),
        Fact("Первый день", lambda seat: seat.starts_on),
        Fact("Последний день", lambda seat: seat.ends_on),
        Fact("Оплата", lambda seat: seat.paid_by),
        Fact("Состояние", lambda seat: seat.seat.label),
    )

    class Meta:
        model = Enrolment
        fields: tuple[str, ...] = ()
        order_by = "name"
        empty_text = ""

    def render_programme(self, value: str, record: Enrolment) -> Any:
        return format_html('{}<br><span class="muted">группа {}</span>', value, record.group.number)

    def render_starts_on(self, record: Enrolment) -> str:
        return period(record.starts_on, record.ends_on)

    def render_funding(self, record: Enrolment) -> str:
        return record.paid_by

    def render_state(self, record: Enrolment) -> Any:
        return badge(record.seat)

    def render_release(self, record: Enrolment) -> Any:
        if record.seat != Seat.ACTIVE:
            return ""
        link = '<a href="{}">Удалить<span class="visually-hidden">: {}</span></a>'
        page = reverse("courses:release", args=[record.pk])
        return format_html(link, way_back.onward(self.request, page), record.worker)

    def order_name(self, queryset: Any, is_descending: bool) -> tuple[Any, bool]:
        return _ordered(queryset, "worker__full_name", is_descending), True

    def order_programme(self, queryset: Any, is_descending: bool) -> tuple[Any, bool]:
        return _ordered(queryset, "group__programme__title", is_descending), True


class ChooseWorkerTable(tables.Table):
    """For whom the Responsible opens the catalogue."""

    id = tables.Column("ID", attrs={"td": {"class": "number"}})
    full_name = tables.Column("ФИО", attrs={"td": {"class": "row-title"}})
    choose = tables.Column("Действие", empty_values=(), orderable=False)

    class Meta:
        model = Worker
        fields: tuple[str, ...] = ()
        order_by = "full_name"
        empty_text = ""

    def render_choose(self, record: Worker) -> Any:
        link = '<a href="{}?worker={}">Подобрать группу<span class="visually-hidden">: {}</span></a>'
        return format_html(link, reverse("courses:org_catalogue"), record.pk, record)

    def order_full_name(self, queryset: Any, is_descending: bool) -> tuple[Any, bool]:
        return _ordered(queryset, "full_name", is_descending), True


def _ordered(queryset: Any, field: str, is_descending: bool) -> Any:
    return queryset.order_by(*(OrderBy(key, descending=is_descending) for key in by_name(field)), "pk")
