"""A position as a school calls it, and the one of the list that it is like (R10, R17)."""

from __future__ import annotations

import pytest

from imports.models import Batch
from staff.importing.positions import Positions
from tests import factories
from tests.staff.filing import line, previewed, row
from tests.staff.test_file_verdicts import desk  # noqa: F401 the browser of a Responsible

pytestmark = pytest.mark.django_db
LIST = (
    "Учитель математики",
    "Учитель иностранного языка",
    "Учитель русского языка и литературы",
    "Учитель физической культуры",
    "Учитель физики",
    "Учитель труда (технологии)",
    "Заместитель директора",
    "Воспитатель",
)


@pytest.mark.parametrize(
    ("typed", "like"),
    [
        ("учитель матем.", "Учитель математики"),
        ("Учитель матиматики", "Учитель математики"),
        ("учитель англ.", "Учитель иностранного языка"),
        ("Учитель немецкого языка", "Учитель иностранного языка"),
        ("учитель физкультуры", "Учитель физической культуры"),
        ("учитель технологии", "Учитель труда (технологии)"),
        ("учитель рус. яз.", "Учитель русского языка и литературы"),
        ("зам. директора", "Заместитель директора"),
        ("Учитель пения", None),
        ("Космонавт", None),
    ],
)
def test_r17_the_position_that_is_meant_or_none(typed: str, like: str | None) -> None:
    for name in LIST:
        factories.PositionFactory(name=name)
    assert Positions().like(typed) == like


def test_r17_a_position_of_the_list_itself_comes_first() -> None:
    for name in (*LIST, "Учитель английского языка"):
        factories.PositionFactory(name=name)
    assert Positions().like("учитель англ.") == "Учитель английского языка"


def test_r10_beside_the_position_all_that_is_wrong_is_said(desk) -> None:  # type: ignore[no-untyped-def] # noqa: F811
    typed = {"Должность": "Космонавт", "Электронная почта": "school12@pochta.example"}
    batch: Batch = previewed(desk, row(1, **typed))
    said = line(batch, 2)
    assert said.words == "Должности «Космонавт» нет в списке."
    assert said.then.endswith("Почта общая, а нужна личная.")
