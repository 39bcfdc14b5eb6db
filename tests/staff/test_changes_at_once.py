"""Two Responsibles confirm each other's changes at the same moment (R11, R23)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from organizations.models import Responsible
from staff.models import PersonalDataChange, Worker
from tests import factories
from tests.staff.changing import at_once


def _asked_quietly(worker: Worker) -> PersonalDataChange:
    """A request whose access the operator has opened again meanwhile."""
    with transaction.atomic():
        return PersonalDataChange.objects.create(
            worker=worker, values={"patronymic": [worker.patronymic, "Львович"]}, requested_by=worker.user
        )


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_r11_two_responsibles_confirm_each_others_changes_and_nobody_waits_for_ever(
    boris: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    """Each page holds its own access, the action the other's: the database sees the ring and one action is done again."""
    colleague = factories.ResponsibleFactory(
        user=factories.EmploymentFactory(organization=boris.organization).worker.user,
        organization=boris.organization,
    )
    pairs = [(boris, colleague), (colleague, boris)]
    changes = [_asked_quietly(of.user.worker) for _, of in pairs]
    browsers = [signed_in(by.user) for by, _ in pairs]
    answers = at_once(
        [
            lambda n=n: browsers[n].post(reverse("staff:change_confirm", args=[changes[n].pk])).status_code
            for n in range(2)
        ]
    )
    # One of them has lost the access by the other's confirmation, or came first.
    assert sorted(answers) in ([200, 302], [302, 302], [302, 403])
