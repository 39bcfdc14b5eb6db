"""What an operator mistypes in the admin is told in a sentence beside its field (R24, R43)."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from courses.models import FrdoTemplate
from lib import constraints
from tests import factories
from tests.invariants.doors import DOORS

pytestmark = pytest.mark.django_db
MISTYPED = [
    ("operator: group", {"starts_on": "12.03.2027", "ends_on": "10.03.2027"}, "group_ends_after_start"),
    ("operator: group", {"registration_until": "31.01.2027"}, "group_registration_window"),
    ("operator: group", {"registration_until": "11.03.2027"}, "group_registration_before_start"),
    ("operator: group", {"sessions": "11.03.2027 12:00–10:00"}, "group_session_hours"),
    ("operator: group", {"sessions": "13.03.2027 10:00–12:00"}, "group_session_days"),
    ("operator: group", {"number": "Г-7"}, "courses_coursegroup_number_key"),
    ("operator: programme", {"hours": "0"}, "programme_hours_positive"),
    ("operator: organization КПК", {"name": "Институт развития образования"}, "courses_provider_name_key"),
    ("operator: attestation", {"next_on": "09.03.2026"}, "attestation_next_is_later"),
    ("operator: position", {"name": "Методист уже есть"}, "staff_position_name_key"),
    ("operator: template", {"blocks-0-hours": "0"}, "template_block_hours_positive"),
    ("operator: template", {"effective_from": "01.01.2000"}, "vouchers_vouchertemplate_effective_from_key"),
    ("operator: ФИС ФРДО", {"effective_from": "01.01.2001"}, "courses_frdotemplate_effective_from_key"),
]


@pytest.mark.parametrize(("door", "typed", "name"), MISTYPED, ids=[name for _, _, name in MISTYPED])
def test_r24_a_mistyped_value_is_explained(
    door: str, typed: dict[str, Any], name: str, anna, gleb, signed_in
) -> None:
    factories.CourseGroupFactory(number="Г-7")
    factories.PositionFactory(name="Методист уже есть")
    FrdoTemplate.objects.create(effective_from=date(2001, 1, 1), columns="СНИЛС = СНИЛС")
    _, _, ask = DOORS[door]
    address, good = ask(SimpleNamespace(anna=anna))
    page = signed_in(gleb).post(address, good | typed)
    text = page.content.decode()
    assert page.status_code == 200
    reason = constraints.named(name)
    assert reason is not None
    assert reason.text in text
    assert name not in text
    assert "Ограничение" not in text
    assert signed_in(gleb).post(address, good).status_code == 302
