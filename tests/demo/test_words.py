"""The demo's names agree in gender and have their Ё."""

from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random

import pytest

from demo import names
from demo.names import feminine


@pytest.mark.parametrize(
    ("man", "woman"),
    [
        ("Соловьёв", "Соловьёва"),
        ("Лыткин", "Лыткина"),
        ("Троицкий", "Троицкая"),
        ("Яровой", "Яровая"),
        ("Черных", "Черных"),
        ("Коваленко", "Коваленко"),
        ("Мельничук", "Мельничук"),
    ],
)
def test_a_womans_surname(man: str, woman: str) -> None:
    assert feminine(man) == woman


def test_names_agree_in_gender_and_have_their_yo() -> None:
    random = Random(1)
    crowd = [names.name(random, date(1960 + n % 40, 5, 1), women=0.6) for n in range(5000)]
    for one in crowd:
        assert one.patronymic.endswith("на" if one.woman else "ич"), one
        if one.last.endswith(("ва", "на", "ая")):
            assert one.woman, one
    assert sum("ё" in one.full.lower() for one in crowd) > 200
    # Frequencies, not a shuffled list: the commonest surname is met far oftener than a rare one.
    common = Counter(feminine(one.last) if not one.woman else one.last for one in crowd)
    assert common["Иванова"] > 4 * common["Щёголева"]
