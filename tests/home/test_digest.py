"""R34: on Monday a Responsible reads what waits and what runs out, in the numbers of the lists behind the links."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

import pytest
import time_machine

from home.facts.organization import overview
from home.tasks import write_digests
from letters.actions import switch
from letters.models import Letter
from lib.dates import SAMARA, today
from staff.models import PersonalDataChange
from tests import factories

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def nobody_is_overdue(boris: Any, vera: Any) -> None:
    for one in (boris, vera):
        factories.VoucherFactory(worker=one.user.worker)


@pytest.fixture
def asked(anna: Any) -> PersonalDataChange:
    return PersonalDataChange.objects.create(
        worker=anna, values={"last_name": ["Орлова", "Лебедева"]}, requested_by=anna.user
    )


def written(*days: int) -> list[Letter]:
    """The digests, after these days of a week: Monday is 0."""
    monday = today() - today().weekday() * DAY + 7 * DAY
    for day in days:
        with time_machine.travel(datetime.combine(monday + day * DAY, time(8), SAMARA), tick=False):
            write_digests()
    return list(Letter.objects.filter(kind="home/digest").order_by("pk"))


@pytest.mark.parametrize(("days", "count"), [((0,), 1), ((0, 0, 1, 2), 1), ((1, 2), 1), ((0, 7), 2)])
def test_r34_once_a_week_and_on_tuesday_when_monday_was_missed(
    boris: Any, vera: Any, asked: Any, days: tuple[int, ...], count: int
) -> None:
    found = written(*days)
    assert [one.user for one in found] == [boris.user] * count


def test_r34_nothing_when_there_is_nothing_to_tell(boris: Any) -> None:
    assert written(0, 7) == []


def test_r34_not_to_who_wants_none(boris: Any, asked: Any) -> None:
    switch(boris.user, off={"home/digest"}, by=boris.user)
    assert written(0) == []


def test_r34_its_numbers_are_those_of_the_lists(
    boris: Any, asked: Any, school12: Any, signed_in: Any
) -> None:
    for days in (350, 355):
        place = factories.EmploymentFactory(organization=school12)
        factories.VoucherFactory(worker=place.worker, issued_on=today() - days * DAY)
    (letter,) = written(0)
    monday = datetime.combine(today() - today().weekday() * DAY + 7 * DAY, time(12), SAMARA)
    with time_machine.travel(monday, tick=False):
        client, said = signed_in(boris.user), letter.context
        assert said["waiting"] == overview(boris, today())["waiting"] == 1
        for name in ("entitled", "expiring", "overdue"):
            listing = client.get(said["links"][name]).context["listing"]
            assert listing.total == said[name], name
    assert said["expiring"] > 0
