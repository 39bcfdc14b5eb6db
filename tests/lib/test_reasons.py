"""A reason speaks to its reader: worker, Responsible or operator (R43)."""

from __future__ import annotations

from datetime import date

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template import Context, Template
from django.test import RequestFactory

from lib import readers
from lib.actions import action
from lib.readers import For, Reader
from lib.reasons import Link, Obstacle, Reason, Refused, in_order, refuse_if, why

DAY = date(2029, 3, 10)


def _step(number: str, opens_on: date) -> str:
    return f"Второй чек, {number}." if opens_on == DAY else ""


@why(
    "R26",
    then=For(
        "Вернитесь {opens_on} или позже.",
        responsible=Link(
            "Работник № {pk}", "home:worker", ("pk",), "tab={opens_on}", text="Откройте карточку:"
        ),
    ),
    first_day="opens_on",
    paragraph="Памятка",
)
def too_soon(pk: int, opens_on: date) -> str | For[str]:
    return For("Вам пока рано.", responsible="Работнику пока рано.")


@why("R26", then=_step)
def computed(number: str, opens_on: date) -> str:
    return "Пока рано."


def test_r43_a_reason_is_what_its_function_says() -> None:
    reason = too_soon(7, DAY)
    assert isinstance(reason, Reason)
    assert reason.why is too_soon
    assert (reason.code, reason.rule, reason.first_day) == ("too_soon", "R26", DAY)
    assert (reason.text, reason.next_step) == ("Вам пока рано.", "Вернитесь 10.03.2029 или позже.")
    assert reason.link is None


def test_r43_each_reader_has_words_and_a_step() -> None:
    reason = too_soon(7, DAY).to(Reader.RESPONSIBLE)
    assert (reason.text, reason.next_step) == ("Работнику пока рано.", "Откройте карточку:")
    assert reason.link
    assert (reason.link.label, reason.link.url) == ("Работник № 7", "/organization/workers/7/?tab=10.03.2029")
    assert reason.messages == ["Работнику пока рано."]
    assert reason.to(Reader.OPERATOR).text == "Работнику пока рано."
    assert reason.to(Reader.WORKER).text == "Вам пока рано."


def test_r43_a_next_step_may_be_computed_or_none() -> None:
    assert computed("№ 1", DAY).next_step == "Второй чек, № 1."
    assert computed("№ 1", date(2026, 1, 1)).next_step == ""


@action("", scope=None)
def refused_action(*, by: None, why: str = "") -> None:
    refuse_if([too_soon(7, DAY)])


@pytest.mark.parametrize("reader", Reader)
def test_r43_an_actions_refusal_speaks_to_its_reader(db: None, reader: Reader) -> None:
    with readers.reading(reader), pytest.raises(Refused) as caught:
        refused_action(by=None)
    assert caught.value.reasons[0].text == too_soon(7, DAY).to(reader).text
    assert caught.value.messages == [caught.value.reasons[0].text]
    assert caught.value.reasons[0].why is too_soon


def test_r43_the_tag_speaks_to_its_reader() -> None:
    with readers.reading(Reader.RESPONSIBLE):
        page = Template("{% reasons verdict %}").render(Context({"verdict": [too_soon(7, DAY)]}))
    assert "Работнику пока рано." in page
    assert '<a href="/organization/workers/7/?tab=10.03.2029">Работник № 7</a>' in page


@pytest.mark.parametrize(
    ("path", "reader"),
    [
        ("/", Reader.WORKER),
        ("/cabinet/courses/", Reader.WORKER),
        ("/organization/", Reader.RESPONSIBLE),
        ("/admin/courses/", Reader.OPERATOR),
        ("/organizations/", Reader.WORKER),
    ],
)
def test_r43_the_area_of_the_request_says_who_reads(path: str, reader: Reader) -> None:
    seen = []

    def page(request: HttpRequest) -> HttpResponse:
        seen.append(readers.now())
        return HttpResponse()

    readers.by_area(page)(RequestFactory().get(path))
    assert seen == [reader]
    assert readers.now() == Reader.WORKER


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
