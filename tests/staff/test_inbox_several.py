"""Several requests are confirmed at once by their boxes (R15)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from organizations.models import Responsible
from staff.models import Employment
from staff.states import Work
from tests import factories

pytestmark = pytest.mark.django_db


SignedIn = Callable[[Any], Client]


def test_r15_several_at_once_by_their_boxes(
    boris: Responsible, place: Employment, vera: Responsible, signed_in: SignedIn
) -> None:
    other = factories.EmploymentFactory(organization=boris.organization, awaiting=True)
    foreign = factories.EmploymentFactory(organization=vera.organization, awaiting=True)
    asked = {"place": [place.pk, other.pk, foreign.pk, "x", "9" * 30]}
    answer = signed_in(boris.user).post(reverse("staff:workplaces_confirm"), asked, follow=True)
    states = {one.pk: one.work for one in Employment.objects.filter(pk__in=[place.pk, other.pk, foreign.pk])}
    assert states == {place.pk: Work.CURRENT, other.pk: Work.CURRENT, foreign.pk: Work.AWAITING}
    assert answer.content.decode().count("Место работы подтверждено") == 2


def test_r15_nothing_ticked_says_so(boris: Responsible, place: Employment, signed_in: SignedIn) -> None:
    answer = signed_in(boris.user).post(reverse("staff:workplaces_confirm"), follow=True)
    assert "Ничего не отмечено" in answer.content.decode()
