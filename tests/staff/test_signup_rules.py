"""What the rules say of a person who signs up: tables that a lawyer could read."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from accounts import addresses
from lib import snils
from staff.known import Post
from staff.signup import reasons
from staff.signup.rules import (
    link_lives,
    may_apply,
    may_disown,
    may_register,
)
from staff.states import Kind

TODAY = date(2026, 11, 23)
TEACHER = Post(1, 1, 1, "Школа № 12", 1, "Учитель")


def fields(birth_date: date = date(1985, 5, 17), *job: Any) -> list[tuple[str, str | None]]:
    found = may_apply(birth_date, TODAY, *(job or (Kind.MAIN, "", None)))
    return [(reason.rule, reason.field) for reason in found]


@pytest.mark.parametrize(
    ("birth_date", "refused"),
    [
        (date(2026, 11, 24), True),  # tomorrow
        (date(2010, 11, 24), True),  # sixteen tomorrow
        (date(2010, 11, 23), False),  # sixteen today
        (date(1985, 5, 17), False),
        (date(1925, 11, 24), False),  # a hundred, for the last day
        (date(1925, 11, 23), True),
    ],
)
def test_r1_birth_dates(birth_date: date, refused: bool) -> None:
    assert fields(birth_date) == ([("R1", "birth_date")] if refused else [])


@pytest.mark.parametrize(
    ("kind", "main_job", "pedagogical", "refused"),
    [
        (Kind.MAIN, "", None, []),
        (Kind.EXTERNAL, "Завод, инженер", False, []),
        (Kind.EXTERNAL, "Школа № 3, учитель", True, ["main_job_pedagogical"]),
        (Kind.EXTERNAL, "", False, ["main_job"]),
        (Kind.EXTERNAL, "Завод, инженер", None, ["main_job_pedagogical"]),
        (Kind.EXTERNAL, "", None, ["main_job", "main_job_pedagogical"]),
    ],
)
def test_r8_an_external_part_timer_tells_of_the_main_job(
    kind: Kind, main_job: str, pedagogical: bool | None, refused: list[str]
) -> None:
    found = fields(date(1985, 5, 17), kind, main_job, pedagogical)
    assert found == [("R8", field) for field in refused]


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
    assert [reason.rule for reason in may_register(known, kind)] == rules


def test_r4_only_the_latest_link_lives() -> None:
    assert link_lives(7, 7) == []
    assert [reason.rule for reason in link_lives(6, 7)] == ["R4"]


def test_r1_no_link_lives_after_it_is_not_me() -> None:
    assert [reason.why for reason in link_lives(7, 7, disowned=True)] == [reasons.link_disowned]
    assert [reason.why for reason in may_disown(confirmed=True)] == [reasons.confirmed_already]
    assert may_disown(confirmed=False) == []


@pytest.mark.parametrize(
    ("email", "shared"),
    [
        ("school12@mail.ru", True),
        ("info@example.ru", True),
        ("director@mail.ru", True),
        ("mbou.sosh-3@mail.ru", True),
        ("DETSAD5@MAIL.RU", True),
        ("anna.orlova@mail.ru", False),
        ("a.schoolman@mail.ru", False),
        ("petrova1985@school12.ru", False),
    ],
)
def test_r2_what_looks_shared(email: str, shared: bool) -> None:
    assert addresses.looks_shared(email) is shared


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        (" Anna@Example.RU ", "anna@example.ru"),
        ("ａｎｎａ@example.ru", "anna@example.ru"),
        ("анна@почта.рф", "анна@xn--80a1acny.xn--p1ai"),
        ("anna@xn--80a1acny.xn--p1ai", "anna@xn--80a1acny.xn--p1ai"),
    ],
)
def test_r2_one_spelling_of_an_address(typed: str, stored: str) -> None:
    assert addresses.clean(typed) == stored


@pytest.mark.parametrize("typed", ["11223344595", "112-233-445 95", " 112–233–445-95 "])
def test_r1_a_snils_as_people_write_it(typed: str) -> None:
    assert snils.clean(typed) == "11223344595"
