"""A column says the same of a record on the page, in the order of the rows and in Excel."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from django.db.models import F
from django.http import QueryDict
from django.test import RequestFactory

from courses.catalogue.choosing import WORKERS as CHOSEN
from courses.enrolling.register import REGISTER
from home.entitled import ENTITLED
from home.worker_list import WORKERS
from staff.models import Employment
from ui.columns import Column, Order, draw_heads
from ui.excel import Fact
from ui.samples import Sample
from vouchers.columns import VOUCHERS

ASKED = RequestFactory().get("/list/", {"state": "active", "page": "2"})
ANNA = SimpleNamespace(name="<b>Анна</b>", day=date(2026, 11, 23), state=Sample.FRESH, unit="«Ромашка» & Ко")


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        (Column("ФИО", lambda one: one.name), "<div>&lt;b&gt;Анна&lt;/b&gt;</div>"),
        (Column("День", lambda one: one.day), "<div>23.11.2026</div>"),
        (Column("Пусто", lambda one: None), ""),
        (Column("Пусто", lambda one: ""), ""),
        (Column("Ноль", lambda one: 0), "<div>0</div>"),
        (
            Column("ФИО", lambda one: 1, note=lambda one: one.unit),
            '<div>1<br><span class="muted">«Ромашка» &amp; Ко</span></div>',
        ),
        (
            Column("X", lambda one: "Y", link=lambda one: '/x/?a=1&b="', about=lambda one: one.name),
            '<div><a href="/x/?a=1&amp;b=&quot;">Y<span class="visually-hidden">: &lt;b&gt;Анна&lt;/b&gt;</span></a></div>',
        ),
    ],
)
def test_r45_a_cell_is_escaped_and_an_empty_one_is_empty(column: Column, cell: str) -> None:
    assert column.cell(ANNA, ASKED) == f'<td data-label="{column.heading}">{cell}</td>'


def test_a_state_is_a_badge_on_the_page_and_a_word_in_the_file() -> None:
    column = Column("Состояние", lambda one: one.state)
    assert '<span class="state tone-green">' in column.cell(ANNA, ASKED)
    assert [(fact.title, fact.read(ANNA)) for fact in column.facts] == [("Состояние", "Действует")]
    assert list(Column("Действие", lambda one: "", excel=()).facts) == []
    facts = [Fact("Имя", lambda one: one.name)]
    assert Column("ФИО", lambda one: one.name, excel=facts).facts == facts


def test_a_link_that_goes_onward_remembers_the_list() -> None:
    column = Column("X", lambda one: "Удалить", link=lambda one: "/x/", onward=True)
    assert 'href="/x/?list=state%3Dactive%26page%3D2"' in column.cell(ANNA, ASKED)


@pytest.mark.parametrize("columns", [REGISTER, CHOSEN, VOUCHERS, ENTITLED, WORKERS])
def test_what_sorts_has_a_name_of_its_own_and_a_card_its_heading(columns: tuple[Column, ...]) -> None:
    names = [column.name for column in columns if column.sort]
    assert all(names)
    assert len(names) == len(set(names))
    assert sum(column.title for column in columns) <= 1


def test_the_other_way_round_turns_the_nulls_too() -> None:
    columns = (
        Column("Следующий", lambda one: 1, "next", sort=[F("started_on").asc(nulls_first=True), "training"]),
    )
    order = Order.asked(columns, "чепуха", "-next")
    assert order
    nulls, day, number = order.of(Employment.objects.all()).query.order_by
    assert (nulls.descending, nulls.nulls_last, day, number) == (True, True, "-training", "pk")
    assert not columns[0].sort[0].descending, "the declared key is not turned in place"  # type: ignore[union-attr]
    shown = draw_heads(columns, order, QueryDict("page=3&q=1&sort=x"), "/list/", "results")
    assert 'aria-sort="descending"' in shown
    assert 'href="?q=1&amp;sort=next"' in shown
    assert 'href="?sort=next"' in draw_heads(columns, None, QueryDict(), "/list/", "results")
