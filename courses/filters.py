from __future__ import annotations

from typing import Any

import django_filters as filters
from django import forms
from django.db.models import Q, QuerySet

from courses.models import CourseGroup, Enrolment, Provider
from courses.states import Funding, Seat
from lib.dates import today
from lib.search import exact_or_close
from staff.models import Worker
from vouchers.states import BlockKind


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
    provider = filters.ModelChoiceFilter(
        label="Организация КПК",
        field_name="programme__provider",
        queryset=Provider.objects.filter(active=True),
        empty_label="Любая",
    )
    since = filters.DateFilter(label="Начало с", field_name="starts_on", lookup_expr="gte", widget=_day())
    until = filters.DateFilter(label="Начало по", field_name="starts_on", lookup_expr="lte", widget=_day())
    mine = filters.BooleanFilter(label="Только доступные мне", method="as_is", widget=forms.CheckboxInput)
    profile = filters.BooleanFilter(label="Только профильные", method="as_is", widget=forms.CheckboxInput)

    class Meta:
        model = CourseGroup
        fields: tuple[str, ...] = ()

    def by_text(self, groups: QuerySet[CourseGroup], name: str, text: str) -> QuerySet[CourseGroup]:
        return exact_or_close(lambda close: groups.found_by(text, close=close))  # type: ignore[attr-defined]

    def as_is(self, groups: QuerySet[CourseGroup], name: str, ticked: bool) -> QuerySet[CourseGroup]:
        return groups


class ForWorkerFilter(CatalogueFilter):
    """The same, looked at by a Responsible for somebody else."""

    mine = filters.BooleanFilter(
        label="Только доступные работнику", method="as_is", widget=forms.CheckboxInput
    )


def _groups(request: Any) -> QuerySet[CourseGroup]:
    """Those where this organization's workers hold seats: a list of all the region's would hide them."""
    held = Enrolment.objects.visible_to(request.responsible)
    return CourseGroup.objects.filter(pk__in=held.values("group")).select_related("programme")


class RegisterFilter(filters.FilterSet):
    q = filters.CharFilter(label="Фамилия или ID", method="by_text", widget=_search())
    group = filters.ModelChoiceFilter(label="Группа", queryset=_groups, empty_label="Любая")
    state = filters.ChoiceFilter(label="Состояние", choices=Seat.choices, empty_label="Любое")
    funding = filters.ChoiceFilter(
        label="Оплата", choices=Funding.choices, empty_label="Любая", method="by_funding"
    )
    starts = filters.ChoiceFilter(
        label="Начало занятий",
        choices=[("soon", "В ближайшие 30 дней")],
        empty_label="Неважно",
        method="by_start",
    )

    class Meta:
        model = Enrolment
        fields: tuple[str, ...] = ()

    def by_start(self, seats: QuerySet[Enrolment], name: str, when: str) -> QuerySet[Enrolment]:
        return seats.starting_soon(today())  # type: ignore[attr-defined, no-any-return]

    def by_funding(self, seats: QuerySet[Enrolment], name: str, chosen: str) -> QuerySet[Enrolment]:
        """After its voucher was annulled a course counts as what it is kept (R31)."""
        return seats.filter(Q(funding=chosen, kept_as="") | Q(kept_as=chosen))

    def by_text(self, seats: QuerySet[Enrolment], name: str, text: str) -> QuerySet[Enrolment]:
        return exact_or_close(
            lambda close: seats.filter(
                worker__in=Worker.objects.found_by(text, close=close).order_by().values("pk")
            )
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
