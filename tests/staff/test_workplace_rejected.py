"""A workplace rejected with a reason, which the worker reads (R13, R15)."""

import pytest

from letters.models import Letter
from lib.dates import today
from organizations.models import Responsible
from staff.models import Employment, Transfer
from staff.states import Origin, Work
from staff.workplaces import actions
from tests import factories
from tests.staff.hiring import letters, newcomer, refused

pytestmark = pytest.mark.django_db


def test_r15_rejected_with_a_reason_that_the_worker_reads(boris: Responsible) -> None:
    place = newcomer(boris.organization)
    assert refused(actions.reject, place, by=boris.user, why="  ") == ["R15"]
    done = actions.reject(place, by=boris.user, why="Такого приказа нет")
    assert (done.work, done.refusal) == (Work.REJECTED, "Такого приказа нет")
    assert actions.reject(place, by=boris.user, why="другое").refusal == "Такого приказа нет"
    assert letters() == [("staff/workplace_rejected", place.worker.user.email)]
    assert Letter.objects.get().context["refusal"] == "Такого приказа нет"
    assert refused(actions.confirm, place, by=boris.user) == ["R15"]


def test_r15_what_is_confirmed_is_not_rejected(boris: Responsible) -> None:
    place = actions.confirm(newcomer(boris.organization), by=boris.user)
    assert refused(actions.reject, place, by=boris.user, why="ошибка") == ["R15"]


def test_r13_a_rejected_transfer_loses_nobody(boris: Responsible, vera: Responsible) -> None:
    worker = factories.WorkerFactory()
    left = factories.EmploymentFactory(
        worker=worker, organization=vera.organization, state=Work.ENDED, training=False, ended_on=today()
    )
    place = newcomer(boris.organization, worker=worker, origin=Origin.TRANSFER)
    Transfer.objects.create(left=left, awaits=place, by=vera.user)
    actions.reject(place, by=boris.user, why="Не наш работник")
    assert letters() == [
        ("staff/workplace_rejected", worker.user.email),
        ("staff/transfer_rejected", vera.user.email),
    ]
    assert not Employment.objects.for_worker(worker).open().exists()
