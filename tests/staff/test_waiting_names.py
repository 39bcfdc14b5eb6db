"""Whom the page names, and who sees it: two readings of one rule agree (R11, R44)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from organizations.models import Responsible
from organizations.states import Access
from staff import facts as waiting
from staff.models import PersonalDataChange, Worker
from tests import factories
from tests.staff.waiting import asked

DAY = date(2026, 11, 23)
SignedIn = Callable[[Any], Client]
database = pytest.mark.django_db


@database
def test_r11_whom_the_page_names_sees_it_in_the_inbox_and_nobody_else(
    anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    """Two readings of one rule, by names and by queryset, agree for every person and every Responsible."""
    unit = factories.OrganizationFactory(parent=boris.organization)
    workers = [anna, boris.user.worker, vera.user.worker]  # type: ignore[attr-defined]
    for state in Access:
        worker = factories.EmploymentFactory(organization=unit).worker
        factories.ResponsibleFactory(user=worker.user, organization=unit, state=state)
        workers.append(worker)
    workers += [factories.EmploymentFactory(organization=unit).worker, factories.WorkerFactory()]
    everybody = list(Responsible.objects.select_related("organization"))
    for worker in workers:
        change = asked(worker)
        see = [r for r in everybody if change in PersonalDataChange.objects.visible_to(r)]
        names = {r.user.worker.full_name for r in see}  # type: ignore[attr-defined]
        assert set(waiting.deciders_of_data(worker)) == names
        assert (change in waiting.changes_for_operator()) is (not see)
