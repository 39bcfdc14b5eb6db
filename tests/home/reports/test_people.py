"""«Сроки аттестации» and «Охват» by district and type, counted by hand (R8, R19)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta

from lib.dates import today
from staff.coverage.counting import count_coverage
from staff.models import Attestation, Worker
from staff.states import Category, Work
from tests import factories
from tests.home.reports.counting import figures

pytestmark = pytest.mark.django_db


def attested(worker: Worker, next_on: date | None, on: date = date(2021, 5, 5)) -> None:
    held = worker.training_employment().position
    Attestation.objects.create(worker=worker, position=held, category=Category.FIRST, on=on, next_on=next_on)


def test_r19_the_next_attestation_by_its_term() -> None:
    six, year = (today() + relativedelta(months=months) for months in (6, 12))
    one = timedelta(days=1)
    for next_on in (today() - one, today(), six, six + one, year, year + one, None):
        attested(factories.EmploymentFactory().worker, next_on)
    # A later attestation took the place of the one that was due; who left the position is asked about no more.
    again = factories.EmploymentFactory().worker
    attested(again, today())
    attested(again, today() + relativedelta(years=4), today() - one)
    left = factories.EmploymentFactory()
    attested(left.worker, today())
    left.state, left.training, left.ended_on = Work.ENDED, False, today() - one
    left.save()
    # Two places in one position are one attestation.
    twice = factories.EmploymentFactory().worker
    factories.EmploymentFactory(worker=twice, training=False)
    attested(twice, six)
    assert figures("attestation", "position") == [("Учитель математики", 1, 3, 2, today())]


def test_r8_coverage_by_district_and_type() -> None:
    for number, must, registered, kind in (
        (1, 4, 3, "Школа"),
        (2, 1, 2, "Школа"),
        (3, None, 1, "Школа"),
        (4, 2, 0, "Колледж"),
    ):
        place = factories.OrganizationFactory(name=f"{number}", must_register=must, type__name=kind)
        factories.EmploymentFactory.create_batch(registered, organization=place)
    factories.OrganizationFactory(must_register=9, closed_on=today())
    count_coverage(by=None)
    # must, registered of them, missing, confirmed, silent, per cent.
    assert figures("coverage", "type") == [("Школа", 5, 4, 1, 5, 1, 80), ("Колледж", 2, 0, 2, 0, 0, 0)]
    assert figures("coverage", "district") == [("Центральный район", 7, 4, 3, 5, 1, 57)]
