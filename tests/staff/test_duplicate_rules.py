"""Two people may share a name, never a number (R1)."""

from __future__ import annotations

import pytest

from staff.personal_data.rules import one_record_each


@pytest.mark.parametrize(
    ("same", "namesake", "codes"),
    [
        (set(), False, []),
        ({"snils"}, False, ["duplicate_by_snils"]),
        ({"name"}, False, ["duplicate_by_name"]),
        ({"name"}, True, []),
        ({"snils", "name"}, False, ["duplicate_by_snils", "duplicate_by_name"]),
        ({"snils", "name"}, True, ["duplicate_by_snils"]),
    ],
)
def test_r1_two_people_may_share_a_name_but_never_a_number(
    same: set[str], namesake: bool, codes: list[str]
) -> None:
    assert [reason.code for reason in one_record_each(same, 5, namesake)] == codes
