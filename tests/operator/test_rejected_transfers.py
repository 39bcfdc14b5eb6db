"""R13: a worker whose transfer was rejected, and who asked for nothing since, awaits the operator."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from home.operator import waiting
from lib.dates import now, today
from staff.facts import REJECTED_DAYS
from staff.models import Employment, Transfer
from staff.states import Work
from tests import factories
from tests.history_guard import unguarded

pytestmark = pytest.mark.django_db


def rejected(days: int, left: Employment, by: Any) -> Employment:
    """What a transfer led to, rejected so many days ago."""
    decided = {"decided_at": now() - timedelta(days=days), "decided_by": by, "refusal": "Нет ставки"}
    awaits = factories.EmploymentFactory(
        worker=left.worker, state=Work.REJECTED, training=False, started_on=None, **decided
    )
    Transfer.objects.create(left=left, awaits=awaits, by=by)
    return awaits


def test_r13_a_rejected_transfer_is_shown_until_something_is_asked(
    gleb: Any, vera: Any, signed_in: Any
) -> None:
    def one(days: int) -> Employment:
        ended = {
            "state": Work.ENDED,
            "training": False,
            "started_on": today() - timedelta(days=400),
            "ended_on": today(),
        }
        return rejected(days, factories.EmploymentFactory(**ended), vera.user)

    lost, _old, again = one(0), one(REJECTED_DAYS + 1), one(1)
    with unguarded():
        Employment.objects.update(requested_at=now() - timedelta(days=200))
    factories.EmploymentFactory(worker=again.worker, awaiting=True)
    factories.EmploymentFactory(
        state=Work.REJECTED, training=False, started_on=None, decided_at=now(), refusal="Не наш"
    )
    figure = next(one for one in waiting() if one.title == "Отклонённые переводы")
    assert (figure.count, figure.age) == (1, "Самое давнее: сегодня")
    page = signed_in(gleb).get(figure.url)
    assert list(page.context["cl"].result_list) == [lost]
