"""A reason has words and a next step for each reader (R43)."""

from __future__ import annotations

from datetime import date

from lib.readers import Reader
from lib.reasons import Reason, why
from tests.lib.saying import too_soon

DAY = date(2029, 3, 10)


def _step(number: str, opens_on: date) -> str:
    return f"Второй чек, {number}." if opens_on == DAY else ""


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
