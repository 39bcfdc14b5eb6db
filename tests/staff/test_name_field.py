"""ФИО as it is typed with Caps Lock, and as a voucher must print it (R1)."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from staff.forms import NameField

FIELD = NameField(label="Фамилия", autocomplete="family-name", required=False)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("БЕЛОВА", "Белова"),
        ("белова", "Белова"),
        ("СЕМЁНОВА - КРАСНОВА", "Семёнова-Краснова"),
        ("МАМЕД ОГЛЫ", "Мамед оглы"),
        ("МакДональд", "МакДональд"),
        ("  Белова  ", "Белова"),
        ("", ""),
    ],
)
def test_r1_a_name_gets_its_capitals(typed: str, kept: str) -> None:
    assert FIELD.clean(typed) == kept


@pytest.mark.parametrize("typed", ["Belova", "Белова1", "<b>"])
def test_r1_control_what_is_no_name_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError, match="русскими буквами"):
        FIELD.clean(typed)
