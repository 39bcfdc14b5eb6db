"""What the catalogue is narrowed by, and the list in which a Responsible chooses for whom it is opened (R36)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import django_filters as filters
from django import forms
from django.db.models import QuerySet
from django.urls import reverse

from courses.models import CourseGroup
from courses.states import Funding
from lib.search import by_name, exact_or_close
from staff.models import Worker
from ui.columns import Column
from vouchers.states import BlockKind

# The filters that stand folded under «Ещё фильтры».
FOLDED = ("block", "provider", "since", "until", "profile")


def _search() -> forms.TextInput:
    return forms.TextInput(attrs={"type": "search", "autocomplete": "off"})


def _day() -> forms.DateInput:
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


class CatalogueFilter(filters.FilterSet):
    """What the database can tell of a group. «Доступные» and «профильные» depend on the worker: the catalogue
    itself judges them, and only their ticks stand here."""

    q = filters.CharFilter(label="Программа или номер группы", method="by_text", widget=_search())
    funding = filters.ChoiceFilter(label="Оплата", choices=Funding.choices, empty_label="Любая")
    block = filters.ChoiceFilter(
        label="Блок чека", field_name="programme__block", choices=BlockKind.choices, empty_label="Любой"
    )
    provider = filters.ChoiceFilter(
        label="Организация КПК", field_name="programme__provider", empty_label="Любая"
    )
    since = filters.DateFilter(label="Начало с", field_name="starts_on", lookup_expr="gte", widget=_day())
    until = filters.DateFilter(label="Начало по", field_name="starts_on", lookup_expr="lte", widget=_day())
    mine = filters.BooleanFilter(label="Только доступные мне", method="as_is", widget=forms.CheckboxInput)
    profile = filters.BooleanFilter(label="Только профильные", method="as_is", widget=forms.CheckboxInput)

    class Meta:
        model = CourseGroup
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, providers: Sequence[tuple[int, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["provider"].extra["choices"] = providers

    def by_text(self, groups: QuerySet[CourseGroup], name: str, text: str) -> QuerySet[CourseGroup]:
        return exact_or_close(lambda close: groups.found_by(text, close=close))  # type: ignore[attr-defined]

    def as_is(self, groups: QuerySet[CourseGroup], name: str, ticked: bool) -> QuerySet[CourseGroup]:
        return groups


class ForWorkerFilter(CatalogueFilter):
    """The same, looked at by a Responsible for somebody else."""

    mine = filters.BooleanFilter(
        label="Только доступные работнику", method="as_is", widget=forms.CheckboxInput
    )


class ChooseWorkerFilter(filters.FilterSet):
    q = filters.CharFilter(label="Фамилия или ID", method="by_text", widget=_search())

    class Meta:
        model = Worker
        fields: tuple[str, ...] = ()

    def by_text(self, workers: QuerySet[Worker], name: str, text: str) -> QuerySet[Worker]:
        return exact_or_close(
            lambda close: workers.filter(
                pk__in=Worker.objects.found_by(text, close=close).order_by().values("pk")
            )
        )


# For whom the Responsible opens the catalogue (R36).
WORKERS = (
    Column("ID", lambda worker: worker.pk, "id", sort=["id"], number=True),
    Column("ФИО", lambda worker: worker.full_name, "full_name", sort=by_name("full_name"), title=True),
    Column(
        "Действие",
        lambda worker: "Подобрать группу",
        link=lambda worker: f"{reverse('courses:org_catalogue')}?worker={worker.pk}",
        about=lambda worker: worker,
    ),
)
