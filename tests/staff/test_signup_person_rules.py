"""Who is registered already: the rule's table, and a СНИЛС as people write it (R1, R9)."""

from dataclasses import replace

import pytest

from lib import snils
from staff.duplicates.known import Known, Likeness, Match
from staff.known import Post
from staff.signup.rules import (
    may_register,
)
from staff.states import Kind

TEACHER = Post(1, 1, 1, "Школа № 12", 1, "Учитель")


@pytest.mark.parametrize(
    ("known", "kind", "rules"),
    [
        (None, Kind.MAIN, []),
        (None, Kind.EXTERNAL, []),
        ([], Kind.MAIN, ["R1"]),
        ([TEACHER], Kind.MAIN, ["R1"]),
        ([TEACHER], Kind.EXTERNAL, ["R9"]),
        ([], Kind.EXTERNAL, ["R1"]),
        ([replace(TEACHER, pedagogical=False)], Kind.EXTERNAL, ["R1"]),
        ([replace(TEACHER, kind=Kind.EXTERNAL)], Kind.EXTERNAL, ["R1"]),
    ],
)
def test_r1_r9_nobody_is_registered_twice(known: list[Post] | None, kind: Kind, rules: list[str]) -> None:
    same = () if known is None else (Match(1, Likeness(same_snils=True), posts=tuple(known)),)
    assert [reason.rule for reason in may_register(Known(same), kind)] == rules


def test_r10_who_was_invited_comes_in_by_the_invitation() -> None:
    invited = Known((Match(1, Likeness(same_snils=True), can_enter=False),))
    assert [str(reason.code) for reason in may_register(invited, Kind.MAIN)] == ["invited_already"]


@pytest.mark.parametrize("typed", ["11223344595", "112-233-445 95", " 112–233–445-95 "])
def test_r1_a_snils_as_people_write_it(typed: str) -> None:
    assert snils.clean(typed) == "11223344595"
