"""R45: what people type finds what they mean."""

from __future__ import annotations

from typing import Any

import pytest

from courses.models import CourseGroup
from lib.search import exact_or_close, mistyped, words
from organizations.models import Organization
from organizations.search import find
from staff.models import Position, Worker
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


@pytest.mark.parametrize(
    "text", ["сергеевна орлова", "ОРЛОВА анна", "Арлова", "Орлва", "Орлоова", "Олрова", "{pk}", "Орлова {pk}"]
)
def test_r45_a_person_is_found_in_any_order_and_with_one_letter_wrong(anna: Any, text: str) -> None:
    for last_name in ("Ёжикова", "Захарова", "Гончарова"):
        factories.WorkerFactory(last_name=last_name, first_name="Яна", patronymic="")
    asked = text.format(pk=anna.pk)
    found = exact_or_close(lambda close: Worker.objects.found_by(asked, close=close))
    assert list(found) == [anna]


@pytest.mark.parametrize("text", ["Э-{pk}", "№ Э-{pk}", "э{pk}", "E-{pk}", "№{pk}", "{pk}"])
def test_r27_a_voucher_is_found_by_its_number_as_it_is_written(anna: Any, text: str) -> None:
    voucher = factories.VoucherFactory(worker=anna)
    factories.VoucherFactory()
    assert list(Voucher.objects.found_by(text.format(pk=voucher.pk))) == [voucher]


def test_r36_a_group_is_found_by_number_and_by_the_programmes_words() -> None:
    group = factories.CourseGroupFactory(number="26-0024", programme__title="Коррекция звукопроизношения")
    factories.CourseGroupFactory(number="26-0025")
    for text in ("26-0024", "звукопроизношения коррекция", "0024 коррекция"):
        assert list(CourseGroup.objects.found_by(text)) == [group], text
    assert list(CourseGroup.objects.found_by("каррекция", close=True)) == [group]


def test_r45_yo_stands_after_ye_in_every_list_of_names() -> None:
    for name in ("Ёлочка", "Жемчужина", "Елань"):
        factories.OrganizationFactory(name=name)
        factories.PositionFactory(name=name)
    assert [str(one) for one in Organization.objects.all()] == ["Елань", "Ёлочка", "Жемчужина"]
    assert [str(one) for one in Position.objects.all()] == ["Елань", "Ёлочка", "Жемчужина"]


@pytest.mark.parametrize("text", ["%", "_", "\\", "(", "[", "*", "\x00", "№", "²", "9" * 40, "а" * 500])
def test_no_typed_text_breaks_a_search(text: str) -> None:
    for close in (False, True):
        list(Worker.objects.found_by(text, close=close))
        list(Organization.objects.found_by(text, close=close))
        list(CourseGroup.objects.found_by(text, close=close))
        list(Voucher.objects.found_by(text))


def test_short_words_are_not_guessed() -> None:
    assert mistyped("ли") == mistyped("№12") == ""
