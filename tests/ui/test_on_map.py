"""R36: an address leads to a map, a word about a link does not."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from ui.templatetags.words import on_map


@pytest.mark.parametrize(
    ("place", "house"),
    [
        ("г. Заволжск, пр. Гагарина, д. 18, ауд. 182", "г.+Заволжск,+пр.+Гагарина,+д.+18"),
        ("ул. Мира, д. 7, аудитория 3", "ул.+Мира,+д.+7"),
        ("Школа № 12", "Школа+№+12"),
    ],
)
def test_r36_a_map_is_asked_for_the_house(place: str, house: str) -> None:
    assert unquote(on_map(place)).endswith(house)


@pytest.mark.parametrize(
    "place", ["", "ссылка придёт на почту за день до начала", "https://meet.example/1", "ауд. 5"]
)
def test_r36_what_is_no_address_has_no_map(place: str) -> None:
    assert on_map(place) == ""
