"""«Список работников» of an organization: its columns, its filter, its page (R21, R44)."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django import forms
from django.db.models import Count, QuerySet
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from lib.numbers import counted
from lib.search import by_name, exact_or_close
from organizations.web import ResponsibleRequest
from staff.models import Employment, Position, Worker
from staff.models.employment import EmploymentQuerySet
from staff.moves.facts import recent
from staff.states import Kind, Leave, Work
from ui.columns import Column
from ui.excel import Fact
from ui.listing import Listing

SHORT = {Kind.MAIN: "Основная", Kind.INTERNAL: "Совмещение", Kind.EXTERNAL: "Совместительство"}

# «Список работников»: one row per workplace, since the position and the leave are the workplace's (R21).
WORKERS = (
    Column("ID", lambda place: place.worker_id, "worker_id", sort=["worker_id"], number=True),
    Column(
        "ФИО",
        lambda place: place.worker.full_name,
        "name",
        sort=by_name("worker__full_name"),
        link=lambda place: reverse("home:worker", args=[place.worker_id]),
        title=True,
    ),
    Column("Должность", lambda place: place.position.name, "position", sort=by_name("position__name")),
    Column(
        "Занятость",
        lambda place: SHORT[Kind(place.kind)],
        "kind",
        sort=["kind"],
        excel=[Fact("Занятость", lambda place: place.get_kind_display())],
    ),
    Column("Работает с", lambda place: place.started_on, "started_on", sort=["started_on"]),
    Column(
        "Отпуск",
        lambda place: place.get_leave_display() if place.leave else "",
        "leave",
        sort=["leave"],
        excel=[Fact("Отпуск", lambda place: place.get_leave_display() if place.leave else "нет")],
    ),
    Column("Состояние", lambda place: place.work, "state", sort=["state"]),
)


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


def _people(places: QuerySet[Employment]) -> str:
    """A person with two posts stands in the list twice, and the home counts people (R8)."""
    told = places.order_by().aggregate(people=Count("worker", distinct=True))
    return counted(told["people"], "человек", "человека", "человек")


@require_safe
def show(request: ResponsibleRequest) -> HttpResponse:
    """«Список работников» of the organization, and of it alone (R21, R44)."""
    places = Employment.objects.visible_to(request.responsible).open().with_details()
    listing = Listing(
        request,
        places,
        WORKERS,
        "место работы,места работы,мест работы",
        filter_class=WorkerFilter,
        file_name="Список работников",
        empty="Работников не нашлось",
        besides=_people,
    )
    return listing.answer("staff/responsible/workers.html", {"left": recent(request.responsible)[:20]})
