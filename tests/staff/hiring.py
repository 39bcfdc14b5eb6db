"""A newcomer who waits for a workplace, one who leaves it, and what is answered."""

import pytest

from letters.models import Letter
from lib.dates import today
from lib.reasons import Refused
from organizations.models import Organization
from staff.models import Employment, Worker
from staff.states import Work
from tests import factories


def newcomer(school: Organization, **fields: object) -> Employment:
    return factories.EmploymentFactory(organization=school, **{"awaiting": True, **fields})


def leave(worker: Worker) -> None:
    """Dismissed wherever the worker works."""
    for job in Employment.objects.for_worker(worker).current():
        job.state, job.training, job.ended_on = Work.ENDED, False, today()
        job.save()


def letters() -> list[tuple[str, str]]:
    return list(Letter.objects.order_by("pk").values_list("kind", "recipient"))


def refused(action: object, *args: object, **kwargs: object) -> list[str]:
    with pytest.raises(Refused) as caught:
        action(*args, **kwargs)  # type: ignore[operator]
    return [reason.rule for reason in caught.value.reasons]
