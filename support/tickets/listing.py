"""The author's own list of tickets (R39)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import django_filters
from django import forms
from django.http import HttpRequest

from lib.dates import SAMARA
from support.models import Kind, Progress, Ticket
from support.tickets.door import Cabinet
from ui.columns import Column
from ui.listing import Listing

SHOWN = 90


class TicketFilter(django_filters.FilterSet):
    q = django_filters.CharFilter(
        label="Слова",
        field_name="description",
        lookup_expr="icontains",
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    kind = django_filters.ChoiceFilter(label="Тема", choices=Kind.choices, empty_label="Любая")
    state = django_filters.ChoiceFilter(label="Состояние", choices=Progress.choices, empty_label="Любое")

    class Meta:
        model = Ticket
        fields: tuple[str, ...] = ()


def _day(at: datetime) -> date:
    return at.astimezone(SAMARA).date()


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"


def _columns(door: Cabinet) -> tuple[Column, ...]:
    people = Column("Работник", lambda one: one.worker and f"{one.worker}, ID {one.worker_id}")
    return (
        Column("№", lambda one: one.pk, "number", sort=["pk"]),
        Column(
            "Тема",
            lambda one: one.get_kind_display(),
            "kind",
            sort=["kind"],
            link=lambda one: door.page("ticket", one.pk),
            about=lambda one: f"№ {one.pk}",
            note=lambda one: _short(one.description),
            title=True,
        ),
        *([people] if door.pages != Cabinet.pages else []),
        Column("Состояние", lambda one: one.progress, "state", sort=["state"]),
        Column("Написано", lambda one: _day(one.created_at), "created", sort=["created_at"]),
        Column("Изменено", lambda one: _day(one.touched_at), "touched", sort=["touched_at"]),
    )


def listing(request: HttpRequest, door: Cabinet) -> Listing:
    """The newest word first."""
    tickets: Any = door.tickets()
    return Listing(
        request,
        tickets,
        _columns(door),
        "обращение,обращения,обращений",
        filter_class=TicketFilter,
        order="-touched",
        file_name="Обращения",
        empty="Обращений нет",
    )
