"""Records for the tests: each obeys the database's own constraints."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, TypeVar

import factory
from allauth.account.models import EmailAddress
from django.db import transaction
from factory.django import DjangoModelFactory

from accounts.models import User
from courses.models import CourseGroup, Enrolment, Programme, Provider
from courses.states import Funding
from lib import snils
from lib.dates import today
from organizations.models import District, Organization, OrganizationType, Responsible
from organizations.states import Access
from staff.models import Employment, Position, SignUp, Worker
from staff.states import Origin, Work
from vouchers.models import Voucher, VoucherBlock
from vouchers.states import BlockKind

Record = TypeVar("Record")
PASSWORD = "длинный-пароль-2026"


def snils_number(sequence: int) -> str:
    """The n-th СНИЛС with right control digits."""
    nine = f"{100_000_000 + sequence * 7919 % 800_000_000:09}"
    return nine + snils.checksum(nine)


class RecordFactory(DjangoModelFactory[Record]):
    """A record and its history come in one transaction, as from an action."""

    class Meta:
        abstract = True

    @classmethod
    def create(cls, **kwargs: Any) -> Record:
        with transaction.atomic():
            return super().create(**kwargs)


class UserFactory(RecordFactory[User]):
    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"person{n}@example.ru")
    name = "Человек"

    @classmethod
    def _create(cls, model_class: type[User], *args: Any, **kwargs: Any) -> User:
        password = kwargs.pop("password", PASSWORD)
        user = User.objects.create_user(kwargs.pop("email"), password, **kwargs)
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
        return user


class DistrictFactory(RecordFactory[District]):
    class Meta:
        model = District
        django_get_or_create = ("name",)

    name = "Центральный район"


class OrganizationTypeFactory(RecordFactory[OrganizationType]):
    class Meta:
        model = OrganizationType
        django_get_or_create = ("name",)

    name = "Школа"


class OrganizationFactory(RecordFactory[Organization]):
    class Meta:
        model = Organization

    name = factory.Sequence(lambda n: f"Школа № {100 + n}")
    type = factory.SubFactory(OrganizationTypeFactory)
    district = factory.SubFactory(DistrictFactory)


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

    worker = factory.SubFactory(WorkerFactory)
    organization = factory.SubFactory(OrganizationFactory)
    position = factory.SubFactory(PositionFactory)
    state = Work.CURRENT
    origin = Origin.REGISTRATION
    training = True
    started_on = date(2020, 9, 1)

    class Params:
        awaiting = factory.Trait(state=Work.AWAITING, training=False, started_on=None)


class ResponsibleFactory(RecordFactory[Responsible]):
    class Meta:
        model = Responsible

    user = factory.SubFactory(UserFactory)
    organization = factory.SubFactory(OrganizationFactory)
    state = Access.ACTIVE
    order_number = "12-од"
    order_date = date(2024, 9, 2)


class SignUpFactory(RecordFactory[SignUp]):
    class Meta:
        model = SignUp

    email = factory.Sequence(lambda n: f"newcomer{n}@example.ru")
    password = "!"
    last_name = "Новикова"
    first_name = "Дарья"
    patronymic = "Олеговна"
    birth_date = date(1995, 3, 8)
    snils = factory.Sequence(lambda n: snils_number(50_000 + n))
    organization = factory.SubFactory(OrganizationFactory)
    position = factory.SubFactory(PositionFactory)


class VoucherFactory(RecordFactory[Voucher]):
    """An electronic voucher with the default three blocks, issued today to the worker's own position."""

    class Meta:
        model = Voucher
        skip_postgeneration_save = True

    worker = factory.LazyFunction(lambda: EmploymentFactory().worker)
    issued_on = factory.LazyFunction(today)
    full_name = factory.LazyAttribute(lambda v: v.worker.full_name)
    position = factory.LazyAttribute(lambda v: v.worker.training_employment().position)
    position_name = factory.LazyAttribute(lambda v: v.position.name)
    organization = factory.LazyAttribute(lambda v: v.worker.training_employment().organization)
    organization_name = factory.LazyAttribute(lambda v: v.organization.name)

    @factory.post_generation
    def blocks(self: Voucher, create: bool, extracted: Any, **kwargs: Any) -> None:  # type: ignore[misc]
        kinds = [(BlockKind.INVARIANT, 18), (BlockKind.VARIATIVE, 36), (BlockKind.VARIATIVE, 36)]
        for order, (kind, hours) in enumerate(kinds, start=1):
            VoucherBlock.objects.create(voucher=self, order=order, kind=kind, name=kind.label, hours=hours)
        self.refresh_from_db()


class ProviderFactory(RecordFactory[Provider]):
    class Meta:
        model = Provider
        django_get_or_create = ("name",)

    name = "Институт развития образования"
    short_name = "ИРО"


class ProgrammeFactory(RecordFactory[Programme]):
    class Meta:
        model = Programme
        skip_postgeneration_save = True

    provider = factory.SubFactory(ProviderFactory)
    title = factory.Sequence(lambda n: f"Современный урок, часть {n}")
    hours = 36
    block = BlockKind.VARIATIVE

    @factory.post_generation
    def profile_for(self: Programme, create: bool, positions: Any, **kwargs: Any) -> None:  # type: ignore[misc]
        if positions:
            self.profile_for.set(positions)


class CourseGroupFactory(RecordFactory[CourseGroup]):
    """A group that begins in a month, with registration open now."""

    class Meta:
        model = CourseGroup

    programme = factory.SubFactory(ProgrammeFactory)
    number = factory.Sequence(lambda n: f"Г-{n}")
    funding = Funding.VOUCHER
    starts_on = factory.LazyFunction(lambda: today() + timedelta(days=30))
    ends_on = factory.LazyAttribute(lambda g: g.starts_on + timedelta(days=5))
    time = "9:00–16:00"
    place = "ул. Московская, 1"
    registration_from = factory.LazyFunction(lambda: today() - timedelta(days=10))
    registration_until = factory.LazyAttribute(lambda g: max(g.registration_from, g.starts_on - timedelta(days=1)))
    seats = 25


class EnrolmentFactory(RecordFactory[Enrolment]):
    """A seat; give `voucher_block` for a group that the voucher pays for."""

    class Meta:
        model = Enrolment

    worker = factory.LazyFunction(lambda: EmploymentFactory().worker)
    group = factory.SubFactory(CourseGroupFactory, funding=Funding.STATE)
    position = factory.LazyAttribute(lambda e: e.worker.training_employment().position)
    funding = factory.LazyAttribute(lambda e: e.group.funding)
    starts_on = factory.LazyAttribute(lambda e: e.group.starts_on)
    ends_on = factory.LazyAttribute(lambda e: e.group.ends_on)
