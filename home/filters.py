from __future__ import annotations

from datetime import timedelta
from typing import Any

import django_filters as filters
from django import forms
from django.db.models import Q, QuerySet

from lib.dates import today
from lib.search import exact_or_close
from staff.models import Employment, Worker

QUARTER = timedelta(days=90)
WHEN = [("now", "Можно сейчас"), ("soon", "В ближайшие 90 дней"), ("later", "Позже")]


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
