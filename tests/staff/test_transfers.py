"""«Перевести»: the worker has only to be confirmed at the other organization (R13)."""

from __future__ import annotations

import pytest

from lib.acting import Actor
from lib.dates import today
from lib.reasons import Refused
from organizations.models import Responsible
from staff.models import Employment, Worker
from staff.moves.actions import transfer
from staff.states import Kind, Origin, Work
from staff.workplaces.actions import confirm
from tests import factories
from tests.staff.moving import job, kinds


def job_of(place: Employment) -> Employment:
    return Employment.objects.get(pk=place.pk)


@pytest.mark.django_db
def test_r13_transferred_the_worker_only_has_to_be_confirmed(
    anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    left = job(anna)
    awaits = transfer(left, vera.organization, on=today(), by=Actor(boris.user, boris))
    assert transfer(left, vera.organization, on=today(), by=boris.user) == awaits
    assert (awaits.work, awaits.origin, awaits.position) == (Work.AWAITING, Origin.TRANSFER, left.position)
    assert not Worker.objects.visible_to(boris).filter(pk=anna.pk).exists()
    assert kinds() == ["staff/workplace_transferred", "staff/workplace_asked"]
    assert confirm(awaits, by=vera.user).training is True


@pytest.mark.django_db
def test_r13_a_transfer_that_could_never_be_confirmed_is_refused_at_the_start(
    anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    """R13: her main job is elsewhere, so gymnasium 3 could only reject; today's job does not stand in the way."""
    left = job(anna)
    left.kind, left.main_job = Kind.EXTERNAL, "Лицей № 7"
    left.save()
    factories.EmploymentFactory(worker=anna, organization__name="Лицей № 7", training=False)
    with pytest.raises(Refused) as caught:
        transfer(left, vera.organization, on=today(), by=Actor(boris.user, boris))
    (reason,) = caught.value.reasons
    assert (reason.rule, "Лицей № 7" in reason.text) == ("R13", True)
    assert job_of(left).work == Work.CURRENT
