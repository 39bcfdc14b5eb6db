"""«Список работников»: the own people alone, and what stands around them (R21, R44)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from home.facts.workers import around
from lib.dates import today
from organizations.models import Responsible
from staff import facts
from staff.models import Employment
from staff.moves.actions import dismiss
from staff.moves.facts import recent
from staff.states import DismissalReason
from tests import factories
from tests.home.listing import LIST, hire, names

pytestmark = pytest.mark.django_db


SignedIn = Callable[[Any], Client]


def test_r21_r44_each_sees_the_own_list_alone(
    boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    unit = factories.OrganizationFactory(name="Детский сад", parent=boris.organization)
    below = factories.ResponsibleFactory(organization=unit)
    hire(boris.organization, "Школьная")
    hire(unit, "Садовая")
    hire(vera.organization, "Чужая")
    assert names(signed_in(boris.user)) == ["Волков", "Школьная"]
    assert names(signed_in(below.user)) == ["Садовая"]
    assert names(signed_in(vera.user)) == ["Лисицына", "Чужая"]
    # Positions that are held elsewhere only are not offered either.
    gardener = factories.PositionFactory(name="Садовник")
    hire(unit, "Клумбова", position=gardener)
    assert "Садовник" not in signed_in(boris.user).get(reverse(LIST)).content.decode()


def test_what_stands_around_the_list_is_what_the_facts_say(boris: Responsible, vera: Responsible) -> None:
    """One statement says it; the inbox, the positions and the departures are asked by the ORM beside it."""
    for school in (boris.organization, vera.organization):
        position = factories.PositionFactory(name=f"Ёж {school.pk}")
        hire(school, "Ждущая", awaiting=True, position=position)
        for last_name in ("Первая", "Вторая"):
            dismiss(hire(school, last_name), on=today(), reason=DismissalReason.UNKNOWN, by=None)
    waiting, positions, _, left, _ = around(boris, today())
    assert waiting == facts.inbox_count(boris) == 1
    here = Employment.objects.visible_to(boris).open()
    assert positions == sorted(set(here.values_list("position", "position__name")), key=lambda one: one[1])
    gone = [(one["id"], one["full_name"], one["ended_on"]) for one in left]
    assert gone == [(job.pk, job.worker.full_name, job.ended_on) for job in recent(boris)]
    assert len(gone) == 2
