"""Who waits is told of a move and of a cancelling, with the reason (R36)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from courses.models import WaitingEntry
from courses.moving.actions import cancel_group, move_group
from courses.states import Queue
from letters.models import Letter
from lib.dates import format_date
from staff.models import Worker
from tests.courses.waiting import full, waits

pytestmark = pytest.mark.django_db
WHY = "Болеет преподаватель"


def test_r36_a_move_keeps_the_place_and_says_the_new_days(anna: Worker, gleb: Any) -> None:
    group = full()
    entry = waits(group, anna)
    days = {name: getattr(group, name) + timedelta(days=7) for name in ("starts_on", "ends_on")}
    seats = list(group.enrolments.values_list("pk", flat=True))
    move_group(group, days, seen=seats, by=gleb, why=WHY)
    (letter,) = Letter.objects.filter(kind="courses/waiting_moved")
    assert letter.user == anna.user
    assert letter.context["why"] == WHY
    assert letter.context["fact"] == f"Группа перенесена, начало {format_date(days['starts_on'])}"
    entry.refresh_from_db()
    assert entry.state == Queue.WAITING


def test_r36_a_cancelling_says_why(anna: Worker, gleb: Any) -> None:
    group = full()
    waits(group, anna)
    cancel_group(group, by=gleb, why=WHY)
    (letter,) = Letter.objects.filter(kind="courses/waiting_over")
    assert (letter.context["why"], letter.context["fact"]) == (WHY, f"Группа {group.number} отменена")
    assert WaitingEntry.objects.get().state == Queue.OVER


def test_r36_the_operator_sees_how_many_wait(
    anna: Worker, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    group = full()
    waits(group, anna)
    page = reverse("admin:courses_coursegroup_cancelling", args=[group.pk])
    assert "Лист ожидания закроется: <strong>1</strong>" in signed_in(gleb).get(page, {"why": WHY}).text
