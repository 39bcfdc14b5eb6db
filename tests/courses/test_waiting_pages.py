"""The worker's pages of the waiting list (R36)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from courses.enrolling.actions import release
from courses.models import Enrolment, WaitingEntry
from courses.states import Funding, Queue
from lib.dates import now
from staff.models import Worker
from tests import factories
from tests.courses.waiting import counts, full, serve, somebody, state, waits

pytestmark = pytest.mark.django_db
SignedIn = Callable[..., Client]


def test_r36_from_the_full_group_to_the_seat(anna: Worker, signed_in: SignedIn) -> None:
    group, hers = full(), signed_in(anna.user)
    waits(group, somebody(), 5)
    page = hers.get(reverse("courses:enrol", args=[group.pk])).text
    address = reverse("courses:wait", args=[group.pk])
    assert "Сообщить, когда освободится место" in page
    assert f'href="{address}"' in page
    asked = hers.get(address).text
    assert "24 часа" in asked
    assert "Встать в лист ожидания</button>" in asked
    joined = hers.post(address, follow=True).text
    assert "Перед вами в&nbsp;очереди 1 человек" in joined
    assert "Перед вами 1 человек" in hers.get(reverse("courses:my_courses")).text
    for entry in WaitingEntry.objects.exclude(worker=anna):
        entry.state, entry.ended_at = Queue.LEFT, entry.asked_at
        entry.save(update_fields=["state", "ended_at"])
    release(Enrolment.objects.get(group=group), by=None, why="заболел")
    serve(group)
    offered = hers.get(address).text
    assert "Вам предложено место" in offered
    assert "Ответьте до" in hers.get(reverse("courses:my_courses")).text
    take = reverse("courses:enrol", args=[group.pk])
    assert f'href="{take}"' in offered
    home = hers.get(reverse("home:cabinet")).text
    assert "Вам предложено место" in home
    assert f'href="{take}">Занять место' in home
    leave = reverse("courses:stop_waiting", args=[WaitingEntry.objects.get(worker=anna).pk])
    assert f'href="{leave}">Не нужно' in home
    with time_machine.travel(now() + timedelta(hours=25)):
        assert "Вам предложено место" not in hers.get(reverse("home:cabinet")).text
    assert "Вы записаны" in hers.post(take, follow=True).text
    assert "Лист ожидания" not in hers.get(reverse("courses:my_courses")).text


def test_r36_refused_seat_and_a_place_given_up(anna: Worker, signed_in: SignedIn) -> None:
    group, hers = full(), signed_in(anna.user)
    entry = waits(group, anna)
    address = reverse("courses:stop_waiting", args=[entry.pk])
    assert "очередь в листе ожидания пропадёт" in hers.get(address).text
    release(Enrolment.objects.get(group=group), by=None, why="заболел")
    serve(group)
    assert "Отказаться от места</button>" in hers.get(address).text
    assert "больше не ждёте" in hers.post(address, follow=True).text
    assert (state(entry), counts(group)) == (Queue.LEFT, (0, 0))
    assert "Больше не нужно" in hers.get(address).text
    assert "Вы больше не ждёте: группа" in hers.get(reverse("home:my_history")).text


def test_r36_what_else_is_missing_is_said_first(anna: Worker, signed_in: SignedIn) -> None:
    """Without a voucher a free seat would not help, and the page offers no list."""
    group = factories.CourseGroupFactory(funding=Funding.VOUCHER, seats=0)
    hers = signed_in(anna.user)
    assert "Сообщить, когда" not in hers.get(reverse("courses:enrol", args=[group.pk])).text
    page = hers.get(reverse("courses:wait", args=[group.pk])).text
    assert "Встать в лист ожидания нельзя" in page
    assert "Встать в лист ожидания</button>" not in page


def test_r36_too_late_for_the_last_seat_and_in_the_list_by_the_same_press(
    anna: Worker, signed_in: SignedIn
) -> None:
    group, hers = full(), signed_in(anna.user)
    few = factories.CourseGroupFactory(funding=Funding.PAID, seats=2)
    asked = hers.get(reverse("courses:enrol", args=[few.pk])).text
    assert f'action="{reverse("courses:enrol_or_wait", args=[few.pk])}"' in asked
    assert 'name="wait"' in asked
    assert "Должность" in asked
    address = reverse("courses:enrol", args=[group.pk])
    refused = hers.post(address)
    assert "Мест нет" in refused.text
    assert not WaitingEntry.objects.exists()
    answer = hers.post(reverse("courses:enrol_or_wait", args=[group.pk]), {"wait": "on"})
    assert answer["Location"] == reverse("courses:wait", args=[group.pk])
    assert WaitingEntry.objects.get().worker == anna


def test_r36_my_courses_cost_the_same_for_ten_lists(
    anna: Worker, signed_in: SignedIn, django_assert_max_num_queries: Callable[..., object]
) -> None:
    hers, address = signed_in(anna.user), reverse("courses:my_courses")
    for _ in range(10):
        waits(full(), anna)
    hers.get(address)
    with django_assert_max_num_queries(8):  # type: ignore[attr-defined]
        assert hers.get(address).text.count("Ваша очередь следующая") == 10


def test_r44_nobody_sees_or_ends_anothers_place(anna: Worker, vera: object, signed_in: SignedIn) -> None:
    entry = waits(full(), anna)
    other = signed_in(vera.user)  # type: ignore[attr-defined]
    assert other.post(reverse("courses:stop_waiting", args=[entry.pk])).status_code == 404
    assert state(entry) == Queue.WAITING


def test_r35_a_draft_has_no_page_of_its_list(anna: Worker, boris: object, signed_in: SignedIn) -> None:
    draft = factories.CourseGroupFactory(funding=Funding.PAID, draft=True)
    assert signed_in(anna.user).get(reverse("courses:wait", args=[draft.pk])).status_code == 404
    his = signed_in(boris.user)  # type: ignore[attr-defined]
    assert his.get(reverse("courses:group_workers", args=[draft.pk])).status_code == 404
