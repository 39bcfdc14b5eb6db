"""R42: an action says what it did; the record in its sentence says whose row tells it, and in which state."""

from __future__ import annotations

from typing import Any

import pytest

from lib.acting import Verb, verbs
from lib.actions import action
from lib.readers import For, Reader

LEFT = Verb.of(For("Вы выбыли: {employment:ended}", responsible="Работник выбыл: {employment:ended}"), "")


@pytest.mark.parametrize(
    ("record", "state", "told"),
    [("employment", "ended", True), ("employment", "awaiting", False), ("worker", "ended", False)],
)
def test_a_sentence_is_told_by_the_record_it_names(record: str, state: str, told: bool) -> None:
    assert LEFT.told_by(record, state) is told


def test_each_reader_hears_the_own_words_and_the_record_in_its_place() -> None:
    assert LEFT.say(Reader.WORKER, lambda: "Школа № 12") == "Вы выбыли: Школа № 12"
    assert LEFT.say(Reader.OPERATOR, lambda: "Школа № 12") == "Работник выбыл: Школа № 12"


@action("Записан показ", about="snilsshown", scope=None)
def show(*, by: Any, why: str = "") -> None:
    """For its verb only."""


def test_a_sentence_without_a_record_says_beside_it_whose_row_tells_it() -> None:
    (verb,) = verbs["tests.show"]
    assert verb.told_by("snilsshown", "")
    assert not verb.told_by("worker", "")
    assert verb.say(Reader.WORKER, lambda: "никогда") == "Записан показ"


def test_where_neither_is_said_every_row_tells_it() -> None:
    assert Verb.of("Изменена должность", "").told_by("position", "")
