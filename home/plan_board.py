"""«План обучения»: who is due in which month of a school year, who is overdue, which days are agreed on (R34)."""

from __future__ import annotations

from datetime import date
from typing import Any

import django_filters as filters
from django import forms
from django.db.models import Count, DateField, F, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest, TruncMonth
from django.urls import reverse

from home.entitled import with_last_voucher
from lib.dates import format_date, today
from lib.search import by_name, exact_or_close
from staff.models import Employment, Worker
from ui.columns import Column
from ui.excel import Fact
from vouchers.known import WORKED, YEARS_BETWEEN
from vouchers.models import PlannedTraining
from vouchers.models.voucher import PlusYears

FIRST_MONTH = 9
MONTHS = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split()


def school_year(on: date) -> int:
    """The year in whose September it begins."""
    return on.year if on.month >= FIRST_MONTH else on.year - 1


def months(year: int) -> list[date]:
    """The first days of its twelve months."""
    return [date(year + (FIRST_MONTH + at > 12), (FIRST_MONTH + at - 1) % 12 + 1, 1) for at in range(12)]


def with_due(places: QuerySet[Employment]) -> QuerySet[Any]:
    """Annotates `due`, the last day in time as `vouchers.rules.training_due` has it, and the agreed day (R34)."""
    works = Employment.objects.filter(worker=OuterRef("worker"), state__in=WORKED, started_on__isnull=False)
    counted = works.filter(Q(position__voucher_entitled=True) | Q(position__pedagogical=True)).order_by()
    since = counted.values("worker").annotate(first=Min("started_on")).values("first")
    agreed = PlannedTraining.objects.agreed().filter(worker=OuterRef("worker"))
    began = Greatest(Subquery(since), F("worker__graduated_on"))
    known = with_last_voucher(places).annotate(
        began=began,
        planned_on=Subquery(agreed.values("planned_on")[:1]),
        deficit=Subquery(agreed.values("deficit")[:1]),
    )
    first = Greatest(PlusYears("began", YEARS_BETWEEN), F("planned_on"), output_field=DateField())
    return known.annotate(due=Coalesce(F("next_on"), first, output_field=DateField()))


def by_month(places: QuerySet[Any], year: int) -> list[dict[str, Any]]:
    """How many are due in each month of the school year; one statement (R34)."""
    shown = months(year)
    rows = places.filter(due__gte=shown[0], due__lt=date(year + 1, FIRST_MONTH, 1)).order_by()
    counted = rows.annotate(month=TruncMonth("due")).values("month").annotate(number=Count("pk"))
    found = {row["month"]: row["number"] for row in counted}
    return [one | {"number": found.get(day, 0)} for day, one in zip(shown, _named(year), strict=True)]


def _said(place: Any) -> str:
    """«просрочено», «согласовано», or when the three years end."""
    if place.due is None:
        return "срок не\u00a0известен"
    if place.due < today():
        return f"просрочено с\u00a0{format_date(place.due)}"
    return f"до\u00a0{format_date(place.due)}"


# Who is due when (R34).
PLAN = (
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
        "Срок обучения",
        _said,
        "due",
        sort=[F("due").asc(nulls_last=True)],
        excel=[
            Fact("Обучить не позже", lambda place: place.due or ""),
            Fact("Просрочено", lambda place: bool(place.due and place.due < today())),
        ],
    ),
    Column("Согласованная дата", lambda place: place.planned_on or "", "planned_on", sort=["planned_on"]),
    Column("Дефицит", lambda place: place.deficit or ""),
)
WHEN = [("overdue", "Просрочено"), ("planned", "Есть согласованная дата"), ("unknown", "Срок не известен")]


def _choices() -> list[tuple[str, str]]:
    first = school_year(today())
    named = [(one["value"], one["name"]) for year in (first, first + 1) for one in _named(year)]
    return [*WHEN, *named]


def _named(year: int) -> list[dict[str, str]]:
    return [{"value": f"{one:%Y-%m}", "name": f"{MONTHS[one.month - 1]} {one.year}"} for one in months(year)]


class PlanFilter(filters.FilterSet):
    q = filters.CharFilter(
        label="ФИО или ID",
        method="by_text",
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    when = filters.ChoiceFilter(label="Срок", choices=_choices, method="by_due", empty_label="Любой")

    class Meta:
        model = Employment
        fields: tuple[str, ...] = ()

    def by_text(self, places: QuerySet[Employment], name: str, text: str) -> QuerySet[Employment]:
        return exact_or_close(
            lambda close: places.filter(
                worker__in=Worker.objects.found_by(text, close=close).order_by().values("pk")
            )
        )

    def by_due(self, places: QuerySet[Any], name: str, when: str) -> QuerySet[Any]:
        if when == "overdue":
            return places.filter(due__lt=today())
        if when == "planned":
            return places.filter(planned_on__isnull=False)
        if when == "unknown":
            return places.filter(due=None)
        year, month = (int(part) for part in when.split("-"))
        return places.filter(due__year=year, due__month=month)
