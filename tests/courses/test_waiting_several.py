"""Several workers put on a waiting list at once, nobody of another organization; who waits reads it (R36, R43, R44)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from courses.models import WaitingEntry
from courses.states import Queue
from organizations.models import Responsible
from staff.models import Worker
from tests import factories
from tests.courses.waiting import full, waits

pytestmark = pytest.mark.django_db
SignedIn = Callable[..., Client]


def test_r36_several_from_the_groups_page(anna: Worker, boris: Responsible, signed_in: SignedIn) -> None:
    other = factories.EmploymentFactory(organization=boris.organization).worker
    group, desk = full(), signed_in(boris.user)
    page = reverse("courses:group_workers", args=[group.pk])
    shown = desk.get(page).text
    assert "Могут ждать места: 3" in shown
    done = desk.post(
        reverse("courses:group_wait", args=[group.pk]), {"worker": [anna.pk, other.pk]}, follow=True
    )
    assert "В лист ожидания поставлены: 2 работника." in done.text
    assert "Ждут места: 2" in done.text
    assert "Могут ждать места: 1" in done.text
    assert WaitingEntry.objects.filter(group=group).count() == 2


def test_r44_nobody_of_another_organization(anna: Worker, vera: Responsible, signed_in: SignedIn) -> None:
    group, desk = full(), signed_in(vera.user)
    entry = waits(group, anna)
    assert desk.post(reverse("courses:org_wait", args=[anna.pk, group.pk])).status_code == 404
    assert desk.post(reverse("courses:org_stop_waiting", args=[entry.pk])).status_code == 404
    desk.post(reverse("courses:group_wait", args=[group.pk]), {"worker": anna.pk})
    assert WaitingEntry.objects.get().state == Queue.WAITING


def test_r43_who_waits_reads_the_place_in_the_catalogue(anna: Worker, signed_in: SignedIn) -> None:
    group, hers = full(), signed_in(anna.user)
    page = reverse("courses:catalogue")
    assert "Сообщить, когда освободится место" in hers.get(page, {"tab": "all"}).text
    waits(group, anna)
    shown = hers.get(page, {"tab": "all"}).text
    assert "Сообщить, когда освободится место" not in shown
    assert "В листе ожидания, очередь следующая" in shown
