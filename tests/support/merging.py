"""Two records of one person, for the tests of a merge."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from courses.models import Enrolment
from lib.dates import today
from staff.models import Worker
from support.merging import facts
from support.merging.actions import merge_workers
from support.models import Merge
from tests import factories

BOTH = {"last_name": "Орлова", "first_name": "Нина", "birth_date": date(1980, 3, 2)}


def twins(**second: Any) -> tuple[Worker, Worker]:
    """Each with an account and a job in a school of its own."""
    one = factories.EmploymentFactory(worker__last_name="Орлова", worker__birth_date=date(1980, 3, 2)).worker
    other = factories.EmploymentFactory(
        **{f"worker__{name}": value for name, value in (BOTH | second).items()}
    )
    return one, other.worker


def answered(one: Worker, other: Worker, **answers: str) -> dict[str, str]:
    """As the page offers at first, the first of the options where it offers nothing; and what is said here."""
    asked = facts.questions(one, other)
    return {ask.name: ask.chosen or ask.options[0][0] for ask in asked} | answers


def merged(one: Worker, other: Worker, by: Any, **answers: str) -> Merge:
    return merge_workers(one, other, answered(one, other, **answers), by=by, why="паспорт один")


def seat(worker: Worker, **group: Any) -> Enrolment:
    starts = group.pop("starts_on", today() + timedelta(days=30))
    made: Enrolment = factories.EnrolmentFactory(
        worker=worker, group=factories.CourseGroupFactory(funding="paid", starts_on=starts, **group)
    )
    return made


def changed(record: Any, *fields: str) -> None:
    with transaction.atomic():
        record.save(update_fields=fields)
