"""The Responsible puts workers on a waiting list and takes them off it (R36, R44)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from courses.enrolling.actions import release
from courses.models import Enrolment, WaitingEntry
from courses.states import Queue
from letters.models import Letter
from organizations.models import Responsible
from staff.models import Worker
from tests.courses.waiting import full, serve, somebody, waits

pytestmark = pytest.mark.django_db
SignedIn = Callable[..., Client]


def letters(worker: Worker, kind: str) -> list[Letter]:
    return list(Letter.objects.filter(kind=f"courses/{kind}", user=worker.user))


def test_r36_from_the_workers_page_on_the_list_and_off_it(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    group, desk = full(), signed_in(boris.user)
    waits(group, somebody(), 5)
    address = reverse("courses:org_wait", args=[anna.pk, group.pk])
    enrolment = reverse("courses:org_enrol", args=[anna.pk, group.pk])
    assert f'href="{address}">Поставить в лист ожидания' in desk.get(enrolment).text
    asked = desk.get(address).text
    assert "Место будет ждать ответа 24 часа. Занять его сможет работник или вы." in asked
    joined = desk.post(address, follow=True).text
    assert "В листе ожидания, впереди 1 человек." in joined
    entry = WaitingEntry.objects.get(worker=anna)
    assert entry.asked_by == boris.user
    (letter,) = letters(anna, "waiting_joined")
    assert (letter.context["ahead"], letter.context["who"]) == (
        "1 человек",
        "Ответственный вашей организации",
    )
    assert "В листе ожидания, впереди 1 человек.</strong>" in desk.get(enrolment).text
    off = reverse("courses:org_stop_waiting", args=[entry.pk])
    assert f'href="{off}"' in joined
    assert "Очередь пропадёт." in desk.get(off).text
    assert "больше не ждёт места" in desk.post(off, follow=True).text
    entry.refresh_from_db()
    assert entry.state == Queue.LEFT
    assert len(letters(anna, "waiting_left")) == 1


def test_r36_the_offered_seat_is_taken_by_the_responsible_too(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    group, desk = full(), signed_in(boris.user)
    desk.post(reverse("courses:org_wait", args=[anna.pk, group.pk]))
    release(Enrolment.objects.get(group=group), by=None, why="заболел")
    serve(group)
    assert letters(anna, "seat_offered")
    page = desk.get(reverse("courses:org_wait", args=[anna.pk, group.pk])).text
    take = reverse("courses:org_enrol", args=[anna.pk, group.pk])
    assert f'href="{take}">Записать работника' in page
    assert "Запись оформлена" in desk.post(take, follow=True).text
