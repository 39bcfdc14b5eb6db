"""Two people may share a name, never a number (R1)."""

from __future__ import annotations

import pytest

from staff.personal_data.rules import Twin, makes_a_twin


@pytest.mark.parametrize(
    ("twin", "namesake", "codes"),
    [
        (Twin(False, False), False, []),
        (Twin(True, False), False, ["twin_by_snils"]),
        (Twin(False, True), False, ["twin_by_name"]),
        (Twin(False, True), True, []),
        (Twin(True, True), False, ["twin_by_snils", "twin_by_name"]),
        (Twin(True, True), True, ["twin_by_snils"]),
    ],
)
def test_r1_two_people_may_share_a_name_but_never_a_number(
    twin: Twin, namesake: bool, codes: list[str]
) -> None:
    assert [reason.code for reason in makes_a_twin(twin, 5, namesake)] == codes
