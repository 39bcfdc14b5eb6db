from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import factory

from lib import snils
from lib.dates import today
from staff.models import Employment, Invitation, LeavePeriod, Position, SignUp, Worker
from staff.states import Leave, Origin, Work
from tests.factories.accounts import UserFactory
from tests.factories.base import RecordFactory
from tests.factories.places import OrganizationFactory


def snils_number(sequence: int) -> str:
    """The n-th СНИЛС with right control digits."""
    nine = f"{100_000_000 + sequence * 7919 % 800_000_000:09}"
    return nine + snils.checksum(nine)


class PositionFactory(RecordFactory[Position]):
    class Meta:
        model = Position
        django_get_or_create = ("name",)

    name = "Учитель математики"
    pedagogical = True
    voucher_entitled = True


class WorkerFactory(RecordFactory[Worker]):
    class Meta:
        model = Worker

    user = factory.SubFactory(UserFactory)
    last_name = factory.Sequence(lambda n: f"Иванова{n}")
    first_name = "Анна"
    patronymic = "Сергеевна"
    birth_date = date(1985, 5, 17)
    snils = factory.Sequence(snils_number)

    @classmethod
    def _create(cls, model_class: type[Worker], *args: Any, **kwargs: Any) -> Worker:
        worker: Worker = super()._create(model_class, *args, **kwargs)
        worker.refresh_from_db(fields=["full_name"])
        return worker


class EmploymentFactory(RecordFactory[Employment]):
    """A current main job; `state=Work.AWAITING, training=False, started_on=None` waits in the inbox."""

    class Meta:
        model = Employment
        skip_postgeneration_save = True

    worker = factory.SubFactory(WorkerFactory)
    organization = factory.SubFactory(OrganizationFactory)
    position = factory.SubFactory(PositionFactory)
    state = Work.CURRENT
    origin = Origin.REGISTRATION
    training = True
    started_on = date(2020, 9, 1)

    class Params:
        awaiting = factory.Trait(state=Work.AWAITING, training=False, started_on=None)

    @factory.post_generation
    def leave(self, create: bool, kind: Leave | None, **days: Any) -> None:
        """`leave=Leave.MATERNITY`: under way today; `leave__begins_on=…` for other days."""
        if kind:
            around = {"begins_on": today() - timedelta(days=30), "ends_on": today() + timedelta(days=100)}
            LeavePeriod.objects.create(employment=self, kind=kind, **around | days)


class SignUpFactory(RecordFactory[SignUp]):
    class Meta:
        model = SignUp

    email = factory.Sequence(lambda n: f"newcomer{n}@example.ru")
    last_name = "Новикова"
    first_name = "Дарья"
    patronymic = "Олеговна"
    birth_date = date(1995, 3, 8)
    snils = factory.Sequence(lambda n: snils_number(50_000 + n))
    organization = factory.SubFactory(OrganizationFactory)
    position = factory.SubFactory(PositionFactory)


class InvitationFactory(RecordFactory[Invitation]):
    """Of a worker whom a Responsible registered and who has not come in yet; `link=1` as if its letter had left."""

    class Meta:
        model = Invitation

    worker = factory.SubFactory(WorkerFactory, user=None)
    email = factory.Sequence(lambda n: f"invited{n}@example.ru")
    organization = factory.SubFactory(OrganizationFactory)
    link = 1
