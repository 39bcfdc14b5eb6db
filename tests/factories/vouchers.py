from __future__ import annotations

from datetime import date
from typing import Any

import factory

from lib.dates import today
from tests.factories.base import RecordFactory
from tests.factories.people import EmploymentFactory
from vouchers.models import PaperCourse, Voucher, VoucherBlock
from vouchers.states import BlockKind


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


def copied(programme: str, hours: int, starts_on: date, ends_on: date, **more: Any) -> PaperCourse:
    """A course of a paper voucher as the Responsible types it, not saved yet (R31)."""
    said = {"programme": programme, "hours": hours, "starts_on": starts_on, "ends_on": ends_on}
    return PaperCourse(provider="Центр развития образования", **said, **more)
