"""Which mailbox looks shared, and one spelling of an address (R2)."""

import pytest

from accounts import addresses


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
