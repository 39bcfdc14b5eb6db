"""R20, R38: «Мои удостоверения» has all certificates with totals, for the worker and for the Responsible."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from courses.portfolio import facts
from courses.states import Funding
from lib.dates import add_years, today
from organizations.models import Responsible
from staff.attestation.actions import confirm_attestation
from staff.models import Worker
from staff.models.looks import Look
from tests.courses.holding import everything, finished
from tests.staff.attesting import ON
from tests.staff.attesting import told as told_of_attestation

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def test_r20_all_sources_with_totals(anna: Worker, boris: Responsible, signed_in: SignedIn) -> None:
    everything(anna, boris)
    found = facts.certificates(anna)
    assert [one.number for one in found] == ["63-1", "63-2", "77-15"]
    assert facts.totals(found) == [(Funding.STATE, 1, 72), (Funding.PAID, 2, 54)]
    hers = signed_in(anna.user).get(reverse("courses:certificates")).text
    his = signed_in(boris.user).get(reverse("courses:org_certificates", args=[anna.pk])).text
    for page in (hers, his):
        assert "3 удостоверения, 126 часов" in page
        assert "Госзадание: 72 часа; Внебюджет: 54 часа" in page
        for number in ("63-1", "63-2", "77-15"):
            assert number in page
    assert "Ещё не подтверждён" in hers
    assert "Ещё не подтверждён" not in his
    assert Look.objects.filter(by=boris.user, what="Ваши удостоверения", workers=[anna.pk]).exists()


def test_r20_the_years_begin_at_the_last_attestation(anna: Worker, boris: Responsible) -> None:
    assert facts.usual_first_day(anna, today()) == add_years(today(), -5)
    confirm_attestation(told_of_attestation(anna), by=boris.user)
    assert facts.usual_first_day(anna, today()) == ON


def test_r20_both_days_of_the_period_are_included(anna: Worker) -> None:
    finished(anna, "63-1")
    found, one_day = facts.certificates(anna), timedelta(days=1)
    assert facts.within(found, today(), today()) == found
    assert facts.within(found, today() + one_day, today() + one_day) == []
    assert facts.within(found, today() - one_day, today() - one_day) == []


def test_r20_as_many_statements_for_more_certificates(anna: Worker, signed_in: SignedIn) -> None:
    hers, page = signed_in(anna.user), reverse("courses:certificates")
    counts = []
    for number in range(3):
        finished(anna, f"63-{number}", today() - timedelta(days=20 * number))
        with CaptureQueriesContext(connection) as captured:
            hers.get(page)
        counts.append(len(captured))
    assert counts[1] == counts[2]
