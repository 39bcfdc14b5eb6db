from __future__ import annotations

from typing import Any

import django_filters as filters
import django_tables2 as tables
from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.html import format_html

from lib.search import by_name, exact_or_close
from staff.models import Worker
from ui.excel import Fact
from ui.tags.states import badge
from vouchers.models import Voucher
from vouchers.states import Medium, Validity


class VoucherFilter(filters.FilterSet):
    """Over vouchers read through `courses.validity.with_state`."""

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
        here = Worker.objects.led_by(self.request.responsible)
        mine = Voucher.objects.managed_by(self.request.responsible).order_by()
        numbered = mine.found_by(text).values("pk")

        def find(close: bool) -> QuerySet[Voucher]:
            theirs = here.found_by(text, close=close).order_by().values("pk")
            named = mine.filter(worker__in=theirs).values("pk")
            # Together they are a UNION: an OR would be asked of every voucher.
            return vouchers.filter(pk__in=named.union(numbered))

        return exact_or_close(find)


class VoucherTable(tables.Table):
    """«Чеки»: read through `courses.validity.with_state`."""

    number = tables.Column("Номер", accessor="shown_number", order_by="pk")
    full_name = tables.Column("ФИО")
    position_name = tables.Column("Должность", visible=False)
    issued_on = tables.DateColumn(format="d.m.Y", verbose_name="Выдан")
    valid_until = tables.DateColumn(format="d.m.Y", verbose_name="Действует по")
    used = tables.Column("Блоки", attrs={"td": {"class": "number"}})
    validity = tables.Column("Состояние")

    excel = (
        Fact("Номер", lambda voucher: voucher.shown_number),
        Fact("Вид", lambda voucher: voucher.get_medium_display()),
        Fact("ID", lambda voucher: voucher.worker_id),
        Fact("ФИО", lambda voucher: voucher.full_name),
        Fact("Должность", lambda voucher: voucher.position_name),
        Fact("Выдан", lambda voucher: voucher.issued_on),
        Fact("Действует по", lambda voucher: voucher.valid_until),
        Fact("Блоков занято", lambda voucher: voucher.used),
        Fact("Блоков всего", lambda voucher: voucher.total),
        Fact("Состояние", lambda voucher: Validity(voucher.validity).label),
        Fact(
            "Следующий с",
            lambda voucher: "аннулирован" if voucher.annulled_at else voucher.next_possible_on,
        ),
    )

    class Meta:
        model = Voucher
        fields: tuple[str, ...] = ()
        order_by = ("-issued_on", "-number")
        empty_text = ""

    def render_number(self, value: str, record: Voucher) -> Any:
        return format_html('<a href="{}">{}</a>', reverse("courses:org_voucher", args=[record.pk]), value)

    def render_full_name(self, value: str, record: Voucher) -> Any:
        return format_html('<div>{}<br><span class="muted">{}</span></div>', value, record.position_name)

    def render_used(self, value: int, record: Any) -> str:
        return f"{value} из {record.total}"

    def render_validity(self, value: str) -> Any:
        return badge(Validity(value))

    def order_full_name(self, vouchers: QuerySet[Voucher], is_descending: bool) -> tuple[Any, bool]:
        return _alphabetically(vouchers, "full_name", is_descending)

    def order_position_name(self, vouchers: QuerySet[Voucher], is_descending: bool) -> tuple[Any, bool]:
        return _alphabetically(vouchers, "position_name", is_descending)


def _alphabetically(vouchers: QuerySet[Voucher], field: str, descending: bool) -> tuple[Any, bool]:
    keys = by_name(field)
    return vouchers.order_by(*[key.desc() if descending else key.asc() for key in keys], "pk"), True
