from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import factory
from django.db import transaction

from courses.models import Certificate, CourseGroup, Enrolment, Programme, Provider
from courses.states import Funding, Seat
from lib.dates import now, today
from staff.models import Worker
from tests.factories.base import RecordFactory
from tests.factories.people import EmploymentFactory
from vouchers.states import BlockKind


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
    registration_from = factory.LazyAttribute(
        lambda g: min(today() - timedelta(days=10), g.starts_on - timedelta(days=1))
    )
    registration_until = factory.LazyAttribute(
        lambda g: max(g.registration_from, g.starts_on - timedelta(days=1))
    )
    seats = 25


class EnrolmentFactory(RecordFactory[Enrolment]):
    """A seat; give `voucher_block` for a group that the voucher pays for."""

    class Meta:
        model = Enrolment

    worker = factory.LazyFunction(lambda: EmploymentFactory().worker)
    group = factory.SubFactory(CourseGroupFactory, funding=Funding.STATE)
    position = factory.LazyAttribute(lambda e: e.worker.training_employment().position)
    funding = factory.LazyAttribute(lambda e: e.group.funding)
    programme = factory.LazyAttribute(lambda e: e.group.programme)
    starts_on = factory.LazyAttribute(lambda e: e.group.starts_on)
    ends_on = factory.LazyAttribute(lambda e: e.group.ends_on)


def ended_group(**said: Any) -> CourseGroup:
    """A state-assignment group whose last day was two weeks ago; the operator has not closed it."""
    return CourseGroupFactory(**{"funding": Funding.STATE, "starts_on": today() - timedelta(days=20), **said})


def finished(worker: Worker, **said: Any) -> Enrolment:
    """A course that the worker finished in a group that is closed; no certificate yet."""
    group = ended_group(closed_at=now(), **said)
    return EnrolmentFactory(worker=worker, group=group, state=Seat.FINISHED)


@transaction.atomic
def certificate(seat: Enrolment, number: str, issued_on: date) -> Certificate:
    provider = seat.group.programme.provider
    return Certificate.objects.create(enrolment=seat, provider=provider, number=number, issued_on=issued_on)
