"""R36: the driver finds a page that leaves a seat without a job."""

from __future__ import annotations

from typing import Any

import pytest

from staff.models import Employment
from tests.driver import truth


@pytest.mark.django_db
def test_r36_a_page_that_leaves_a_seat_without_a_job_says_so(signed_in: Any, anna: Any, boris: Any) -> None:
    """The driver lets only these actions do it: «Уволить», «Перевести», «Отклонить», «Отозвать», closing."""
    place = Employment.objects.for_worker(anna).current().get()
    asked = f"/organization/workplaces/{_asked(anna, place).pk}/rejection/"
    for address in (
        f"/organization/employments/{place.pk}/{action}/" for action in ("dismissal", "transfer")
    ):
        assert "Записи в группы" in signed_in(boris.user).get(address).content.decode()
    assert "записи в группы" in signed_in(boris.user).get(asked).content.decode()
    withdrawal = asked.replace("/organization/", "/cabinet/").replace("rejection", "withdrawal")
    assert "записи в группы" in signed_in(anna.user).get(withdrawal).content.decode()
    assert len(truth.MAY_LEAVE_A_SEAT) == 7


def _asked(anna: Any, place: Employment) -> Employment:
    from tests import factories

    tutor = factories.PositionFactory(name="Тьютор")
    return factories.EmploymentFactory(
        worker=anna, organization=place.organization, position=tutor, awaiting=True
    )
