"""«Кому выдать чек»: the list's columns and its filter (R34)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import django_filters as filters
from django import forms
from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse

from lib.dates import format_date, today
from lib.search import by_name, exact_or_close
from staff.models import Employment, Worker
from ui.columns import Column
from ui.excel import Fact
from vouchers.models import Voucher

QUARTER = timedelta(days=90)
WHEN = [("now", "Можно сейчас"), ("soon", "В ближайшие 90 дней"), ("later", "Позже")]


def with_last_voucher(places: QuerySet[Employment]) -> QuerySet[Employment]:
    """Annotates when the last voucher was issued and from when the next one is possible (R26)."""
    last = Voucher.objects.standing().filter(worker=OuterRef("worker")).order_by("-issued_on", "-pk")
    return places.annotate(
        last_on=Subquery(last.values("issued_on")[:1]), next_on=Subquery(last.values("next_possible_on")[:1])
    )


def _when(day: date | None) -> str:
    if day is None:
        return "можно сейчас"
    return f"можно сейчас, с {format_date(day)}" if day <= today() else f"с {format_date(day)}"


# Who may get a voucher, and when the others may (R34).
ENTITLED = (
    Column("ID", lambda place: place.worker_id, "worker_id", sort=["worker_id"]),
    Column(
        "ФИО",
        lambda place: place.worker.full_name,
        "name",
        sort=by_name("worker__full_name"),
        link=lambda place: reverse("home:worker", args=[place.worker_id]),
        title=True,
    ),
    Column("Должность", lambda place: place.position.name),
    Column("Прошлый чек", lambda place: place.last_on or "не было", "last_on", sort=["last_on"]),
    Column(
        "Следующий",
        lambda place: _when(place.next_on),
        "next_on",
        sort=[F("next_on").asc(nulls_first=True)],
        excel=[
            Fact("Следующий с", lambda place: place.next_on or "можно сейчас"),
            Fact("Можно сейчас", lambda place: place.next_on is None or place.next_on <= today()),
        ],
    ),
)


class EntitledFilter(filters.FilterSet):
    q = filters.CharFilter(
        label="ФИО или ID",
        method="by_text",
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    when = filters.ChoiceFilter(
        label="Когда можно выдать чек", choices=WHEN, method="by_day", empty_label="Неважно"
    )

    class Meta:
        model = Employment
        fields: tuple[str, ...] = ()

    def by_text(self, places: QuerySet[Employment], name: str, text: str) -> QuerySet[Employment]:
        return exact_or_close(
            lambda close: places.filter(
                worker__in=Worker.objects.found_by(text, close=close).order_by().values("pk")
            )
        )

    def by_day(self, places: QuerySet[Any], name: str, when: str) -> QuerySet[Any]:
        day, soon = today(), today() + QUARTER
        if when == "now":
            return places.filter(Q(next_on=None) | Q(next_on__lte=day))
        if when == "soon":
            return places.filter(next_on__gt=day, next_on__lte=soon)
        return places.filter(next_on__gt=soon)
