"""«Реестр групп»: the list of who holds which seat, its columns and filters (R37)."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django import forms
from django.db.models import Q, QuerySet
from django.urls import reverse

from courses.models import CourseGroup, Enrolment
from courses.states import Funding, Seat
from lib.dates import today
from lib.search import by_name, exact_or_close
from staff.models import Worker
from ui.columns import Column
from ui.excel import Fact
from ui.templatetags.words import period

# «Реестр групп»: who holds which seat; «Удалить» leads to the page that says what it means (R37).
REGISTER = (
    Column("ID", lambda seat: seat.worker_id, "worker_id", sort=["worker_id"], number=True),
    Column(
        "ФИО",
        lambda seat: seat.worker.full_name,
        "name",
        sort=by_name("worker__full_name"),
        title=True,
        excel=[
            Fact("ФИО", lambda seat: seat.worker.full_name),
            Fact("Должность", lambda seat: seat.position.name),
        ],
    ),
    Column(
        "Программа и группа",
        lambda seat: seat.group.programme.title,
        "programme",
        sort=by_name("group__programme__title"),
        note=lambda seat: f"группа {seat.group.number}",
        excel=[
            Fact("Программа", lambda seat: seat.group.programme.title),
            Fact("Часов", lambda seat: seat.group.programme.hours),
            Fact("Группа", lambda seat: seat.group.number),
            Fact("Организация КПК", lambda seat: seat.group.programme.provider.short_name),
        ],
    ),
    Column(
        "Дни занятий",
        lambda seat: period(seat.starts_on, seat.ends_on),
        "starts_on",
        sort=["starts_on"],
        excel=[
            Fact("Первый день", lambda seat: seat.starts_on),
            Fact("Последний день", lambda seat: seat.ends_on),
        ],
    ),
    Column("Оплата", lambda seat: seat.paid_by, "funding", sort=["funding"]),
    Column("Состояние", lambda seat: seat.shown_state, "state", sort=["state"]),
    Column(
        "Действие",
        lambda seat: "Удалить" if seat.seat == Seat.ACTIVE else "",
        link=lambda seat: reverse("courses:release", args=[seat.pk]),
        onward=True,
        about=lambda seat: seat.worker,
        excel=(),
    ),
)


def _search() -> forms.TextInput:
    return forms.TextInput(attrs={"type": "search", "autocomplete": "off"})


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
