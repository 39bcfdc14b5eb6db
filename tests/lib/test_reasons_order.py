"""Which reason a page says first, and how it names the operator (R43)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.template import Context, Template

from lib.reasons import Obstacle, in_order, why
from tests.lib.saying import too_soon

DAY = date(2029, 3, 10)


@why("R28", obstacle=Obstacle.LASTING)
def for_good() -> str:
    return "Срок чека не продлевают."


@why("R36", then="Напишите {operator}.")
def full() -> str:
    return "Мест нет."


def test_r43_a_page_says_first_what_lasts_then_what_one_can_change_then_what_time_changes() -> None:
    found = [too_soon(7, DAY), full(), for_good()]
    assert [reason.why for reason in in_order(found)] == [for_good, full, too_soon]
    page = Template("{% reasons verdict %}").render(Context({"verdict": found}))
    assert "Сначала причина, которая не изменится" in page
    assert "Станет можно" not in page
    assert "Станет можно" in Template("{% reasons verdict %}").render(Context({"verdict": found[:2]}))
    assert page.index("Срок чека") < page.index("Мест нет") < page.index("Вам пока рано")


def test_r43_the_operator_is_named_with_an_address_and_a_telephone() -> None:
    assert (
        full().next_step == f"Напишите оператору АИС: {settings.SUPPORT_EMAIL}, {settings.SUPPORT_PHONES[0]}."
    )
