from __future__ import annotations

from typing import Any

import django_filters as filters
from django import forms
from django.db.models import QuerySet
from django.urls import reverse

from lib.search import by_name, exact_or_close
from staff.models import Worker
from ui.columns import Column
from ui.excel import Fact
from vouchers.models import Voucher
from vouchers.states import Medium, Validity


class VoucherFilter(filters.FilterSet):
    """Over vouchers read through `vouchers.facts.with_state`."""

    q = filters.CharFilter(
        label="ФИО, ID или номер чека",
        method="by_text",
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    validity = filters.ChoiceFilter(label="Состояние", choices=Validity.choices, empty_label="Любое")
    medium = filters.ChoiceFilter(label="Вид", choices=Medium.choices, empty_label="Любой")

    class Meta:
        model = Voucher
        fields: tuple[str, ...] = ()

    def by_text(self, vouchers: QuerySet[Voucher], name: str, text: str) -> QuerySet[Voucher]:
        # Of the organization only: beside an OR everybody in the region with such a name would be looked for.
        here = Worker.objects.acting_for(self.request.responsible)
        mine = Voucher.objects.visible_to(self.request.responsible).order_by()
        numbered = mine.found_by(text).values("pk")

        def find(close: bool) -> QuerySet[Voucher]:
            theirs = here.found_by(text, close=close).order_by().values("pk")
            named = mine.filter(worker__in=theirs).values("pk")
            # Together they are a UNION: an OR would be asked of every voucher.
            return vouchers.filter(pk__in=named.union(numbered))

        return exact_or_close(find)


def _next(voucher: Any) -> Any:
    return "аннулирован" if voucher.annulled_at else voucher.next_possible_on


# «Чеки»: read through `vouchers.facts.with_state`.
VOUCHERS = (
    Column(
        "Номер",
        lambda voucher: voucher.shown_number,
        "number",
        sort=["pk"],
        link=lambda voucher: reverse("vouchers:org_voucher", args=[voucher.pk]),
        excel=[
            Fact("Номер", lambda voucher: voucher.shown_number),
            Fact("Вид", lambda voucher: voucher.get_medium_display()),
            Fact("ID", lambda voucher: voucher.worker_id),
        ],
    ),
    Column(
        "ФИО",
        lambda voucher: voucher.full_name,
        "full_name",
        sort=by_name("full_name"),
        note=lambda voucher: voucher.position_name,
        excel=[
            Fact("ФИО", lambda voucher: voucher.full_name),
            Fact("Должность", lambda voucher: voucher.position_name),
        ],
    ),
    Column("Выдан", lambda voucher: voucher.issued_on, "issued_on", sort=["issued_on", "pk"]),
    Column("Последний день", lambda voucher: voucher.valid_until, "valid_until", sort=["valid_until"]),
    Column(
        "Блоки",
        lambda voucher: f"{voucher.used} из {voucher.total}",
        "used",
        sort=["used"],
        number=True,
        excel=[
            Fact("Блоков занято", lambda voucher: voucher.used),
            Fact("Блоков всего", lambda voucher: voucher.total),
        ],
    ),
    Column(
        "Состояние",
        lambda voucher: Validity(voucher.validity),
        "validity",
        sort=["validity"],
        excel=[
            Fact("Состояние", lambda voucher: Validity(voucher.validity).label),
            Fact("Следующий с", _next),
        ],
    ),
)
