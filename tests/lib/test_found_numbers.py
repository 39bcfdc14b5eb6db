"""A voucher and a group are found by their numbers (R27, R36)."""

from __future__ import annotations

from typing import Any

import pytest

from courses.models import CourseGroup
from tests import factories
from vouchers.models import Voucher

pytestmark = pytest.mark.django_db


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
