"""R45: what people type finds what they mean, and no typed text breaks the search."""

from __future__ import annotations

import pytest

from courses.models import CourseGroup
from lib.search import mistyped, words
from organizations.models import Organization
from organizations.search import find
from staff.models import Worker
from tests import factories
from vouchers.models import Voucher

pytestmark = pytest.mark.django_db


def test_words_are_what_is_meant() -> None:
    assert words("МБОУ СОШ №12") == ["сош", "12"]
    assert words("«Ёлочка», д/с") == ["елочка", "дс"]
    assert words("МБОУ") == ["мбоу"]


@pytest.mark.parametrize("text", ["МБОУ СОШ 12", "школа №12", "№12", "12 школа", "шкала 12", "Школа № 12"])
def test_r1_the_school_is_found_however_it_is_written(text: str) -> None:
    # Far from any number that is asked for.
    school = factories.OrganizationFactory(pk=90_001, name="Школа № 12")
    factories.OrganizationFactory(pk=90_002, name="Школа № 112")
    factories.OrganizationFactory(pk=90_003, name="Школа № 120")
    assert find(text).organizations == [school]


@pytest.mark.parametrize("text", ["%", "_", "\\", "(", "[", "*", "\x00", "№", "²", "9" * 40, "а" * 500])
def test_no_typed_text_breaks_a_search(text: str) -> None:
    for close in (False, True):
        list(Worker.objects.found_by(text, close=close))
        list(Organization.objects.found_by(text, close=close))
        list(CourseGroup.objects.found_by(text, close=close))
        list(Voucher.objects.found_by(text))


def test_short_words_are_not_guessed() -> None:
    assert mistyped("ли") == mistyped("№12") == ""
