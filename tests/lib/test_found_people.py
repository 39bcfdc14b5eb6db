"""R45: a person is found by the name in any order; Ё stands after Е in every list."""

from __future__ import annotations

from typing import Any

import pytest

from lib.search import exact_or_close
from organizations.models import Organization
from staff.models import Position, Worker
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "text", ["сергеевна орлова", "ОРЛОВА анна", "Арлова", "Орлва", "Орлоова", "Олрова", "{pk}", "Орлова {pk}"]
)
def test_r45_a_person_is_found_in_any_order_and_with_one_letter_wrong(anna: Any, text: str) -> None:
    for last_name in ("Ёжикова", "Захарова", "Гончарова"):
        factories.WorkerFactory(last_name=last_name, first_name="Яна", patronymic="")
    asked = text.format(pk=anna.pk)
    found = exact_or_close(lambda close: Worker.objects.found_by(asked, close=close))
    assert list(found) == [anna]


def test_r45_yo_stands_after_ye_in_every_list_of_names() -> None:
    for name in ("Ёлочка", "Жемчужина", "Елань"):
        factories.OrganizationFactory(name=name)
        factories.PositionFactory(name=name)
    assert [str(one) for one in Organization.objects.all()] == ["Елань", "Ёлочка", "Жемчужина"]
    assert [str(one) for one in Position.objects.all()] == ["Елань", "Ёлочка", "Жемчужина"]
