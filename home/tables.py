from __future__ import annotations

from datetime import date
from typing import Any

import django_tables2 as tables
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils.html import format_html

from lib.dates import says, today
from lib.search import by_name
from staff.models import Employment
from ui.excel import Fact
from vouchers.models import Voucher


def with_last_voucher(places: QuerySet[Employment]) -> QuerySet[Employment]:
    """Annotates when the last voucher was issued and from when the next one is possible (R26)."""
    last = Voucher.objects.standing().filter(worker=OuterRef("worker")).order_by("-issued_on")
    return places.annotate(
        last_on=Subquery(last.values("issued_on")[:1]), next_on=Subquery(last.values("next_possible_on")[:1])
    )


class EntitledTable(tables.Table):
    """Who may get a voucher, and when the others may (R34)."""

    worker_id = tables.Column("ID")
    name = tables.Column("ФИО", accessor="worker__full_name", attrs={"td": {"class": "row-title"}})
    position = tables.Column("Должность", accessor="position__name", orderable=False)
    last_on = tables.DateColumn(format="d.m.Y", verbose_name="Прошлый чек", default="не было")
    next_on = tables.Column("Следующий", default="можно сейчас")

    excel = (
        Fact("ID", lambda place: place.worker_id),
        Fact("ФИО", lambda place: place.worker.full_name),
        Fact("Должность", lambda place: place.position.name),
        Fact("Прошлый чек", lambda place: place.last_on or "не было"),
        Fact("Следующий с", lambda place: place.next_on or "можно сейчас"),
        Fact("Можно сейчас", lambda place: place.next_on is None or place.next_on <= today()),
    )

    class Meta:
        model = Employment
        fields: tuple[str, ...] = ()
        order_by = "next_on"
        empty_text = ""

    def render_name(self, value: str, record: Employment) -> Any:
        return format_html('<a href="{}">{}</a>', reverse("home:worker", args=[record.worker_id]), value)

    def render_next_on(self, value: date) -> str:
        return f"можно сейчас, с {says(value)}" if value <= today() else f"с {says(value)}"

    def order_name(self, places: Any, is_descending: bool) -> tuple[Any, bool]:
        keys = by_name("worker__full_name")
        return places.order_by(*[key.desc() if is_descending else key.asc() for key in keys], "pk"), True

    def order_next_on(self, places: Any, is_descending: bool) -> tuple[Any, bool]:
        if is_descending:
            return places.order_by(F("next_on").desc(nulls_last=True), "pk"), True
        return places.order_by(F("next_on").asc(nulls_first=True), "pk"), True
