"""«Список работников»: search, filters, order, Excel, and nobody else's people."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from lib.dates import today
from organizations.models import Organization, Responsible
from staff import facts
from staff.models import Employment
from staff.moves.actions import dismiss
from staff.moves.facts import recent
from staff.states import DismissalReason, Leave
from staff.workplaces.worker_list import around
from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
LIST = "staff:worker_list"


def hire(school: Organization, last_name: str, **fields: Any) -> Employment:
    worker = factories.WorkerFactory(last_name=last_name, first_name="Дарья", patronymic="Олеговна")
    return factories.EmploymentFactory(worker=worker, organization=school, **fields)


def names(client: Client, **asked: Any) -> list[str]:
    answer = client.get(reverse(LIST), asked)
    return [place.worker__full_name.split()[0] for place in answer.context["listing"].page]


def test_the_list_is_in_russian_order(boris: Responsible, signed_in: SignedIn) -> None:
    for name in ("Жукова", "Ёлкина", "Яковлева", "Ежова"):
        hire(boris.organization, name)
    client = signed_in(boris.user)
    assert names(client) == ["Волков", "Ежова", "Ёлкина", "Жукова", "Яковлева"]
    assert names(client, sort="-name") == ["Яковлева", "Жукова", "Ёлкина", "Ежова", "Волков"]


def test_the_list_is_searched_and_filtered(boris: Responsible, signed_in: SignedIn) -> None:
    first = hire(boris.organization, "Ёлкина", leave=Leave.MATERNITY)
    physicist = factories.PositionFactory(name="Учитель физики")
    hire(boris.organization, "Жукова", position=physicist)
    hire(boris.organization, "Новикова", awaiting=True)
    client = signed_in(boris.user)
    assert names(client, q="елкина дарья") == ["Ёлкина"]
    assert names(client, q=str(first.worker_id)) == ["Ёлкина"]
    assert names(client, position=physicist.pk) == ["Жукова"]
    assert names(client, leave="any") == names(client, leave="maternity") == ["Ёлкина"]
    assert names(client, leave="none") == ["Волков", "Жукова", "Новикова"]
    assert names(client, state="awaiting") == ["Новикова"]
    assert names(client, q="нет такой") == []
    assert names(client, q="\x00", position="x" * 30, sort="чепуха")[:1] == ["Волков"]


def test_the_excel_is_exactly_this_list(boris: Responsible, signed_in: SignedIn) -> None:
    hire(boris.organization, "Ёлкина", leave=Leave.MATERNITY)
    hire(boris.organization, "Жукова")
    answer = signed_in(boris.user).get(reverse(LIST), {"leave": "maternity", "format": "xlsx"})
    rows = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert [row[1] for row in rows] == ["ФИО", "Ёлкина Дарья Олеговна"]
    assert rows[1][-2:] == ["Декретный отпуск", "Работает"]


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
    waiting, positions, left = around(boris)
    assert waiting == facts.inbox_count(boris) == 1
    here = Employment.objects.visible_to(boris).open()
    assert positions == sorted(set(here.values_list("position", "position__name")), key=lambda one: one[1])
    gone = [(one["id"], one["full_name"], one["ended_on"]) for one in left]
    assert gone == [(job.pk, job.worker.full_name, job.ended_on) for job in recent(boris)]
    assert len(gone) == 2
