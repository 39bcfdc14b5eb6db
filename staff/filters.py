from __future__ import annotations

from typing import Any

import django_filters as filters
from django import forms
from django.db.models import QuerySet

from lib.search import by_name, exact_or_close
from staff.models import Employment, Position, Worker
from staff.models.employment import EmploymentQuerySet
from staff.states import Kind, Leave, Work

ON_LEAVE = [("any", "В отпуске"), ("none", "Не в отпуске"), *[(one.value, one.label) for one in Leave if one]]

MUST = [("yes", "Подлежит"), ("no", "Не подлежит")]


def _positions(request: Any) -> QuerySet[Position]:
    """Those held in this organization: a list of all the region's would hide them."""
    here = Employment.objects.visible_to(request.responsible).open()
    return Position.objects.filter(pk__in=here.values("position")).order_by(*by_name("name"))


class WorkerFilter(filters.FilterSet):
    q = filters.CharFilter(
        label="ФИО или ID",
        method="by_text",
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    position = filters.ModelChoiceFilter(label="Должность", queryset=_positions, empty_label="Любая")
    leave = filters.ChoiceFilter(label="Отпуск", choices=ON_LEAVE, method="by_leave", empty_label="Неважно")
    kind = filters.ChoiceFilter(label="Занятость", choices=Kind.choices, empty_label="Любая")
    state = filters.ChoiceFilter(
        label="Состояние",
        choices=[(one.value, one.label) for one in (Work.CURRENT, Work.AWAITING)],
        empty_label="Любое",
    )
    must = filters.ChoiceFilter(
        label="Подлежит регистрации", choices=MUST, method="by_duty", empty_label="Неважно"
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

    def by_leave(self, places: QuerySet[Employment], name: str, leave: str) -> QuerySet[Employment]:
        if leave == "any":
            return places.exclude(leave=Leave.NONE)
        return places.filter(leave=Leave.NONE if leave == "none" else leave)

    def by_duty(self, places: QuerySet[Employment], name: str, must: str) -> QuerySet[Employment]:
        """Whom the memo wants registered (R8): those that the Responsible's home counts."""
        rows: EmploymentQuerySet = places  # type: ignore[assignment]
        return rows.to_be_registered() if must == "yes" else rows.need_not_be_registered()
