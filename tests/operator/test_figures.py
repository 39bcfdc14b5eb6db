"""A figure of the operator's first page and the list that it leads to say the same (R45)."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.db import transaction
from django.urls import reverse

from courses.models import CourseGroup
from home.operator import waiting
from letters.models import Letter
from letters.states import LetterState
from lib.dates import now, today
from organizations.states import Access
from staff.models import (
    AttestationRequest,
    CourseElsewhere,
    DuplicatePair,
    Employment,
    PersonalDataChange,
    WorkRequest,
)
from support.models import Fate, IncomingLetter, Progress, Ticket, Withdrawal
from tests import factories
from tests.history_guard import unguarded
from tests.staff.elsewhere import course
from vouchers.models import PlannedTraining, VoucherRequest

pytestmark = pytest.mark.django_db


@pytest.fixture
def letters(db: None) -> None:
    for state in (LetterState.FAILED, LetterState.BOUNCED, LetterState.QUEUED):
        sent_to = {"recipient": f"{state}@example.ru", "message_id": f"{state}@here"}
        Letter.objects.create(kind="staff/confirmation", state=state, **sent_to)


@pytest.fixture
def some_of_each(letters, anna, boris, vera, school12) -> None:
    """For every figure one that counts and one that does not, though it is in the same list."""
    for state in (Access.REQUESTED, Access.SUSPENDED):
        factories.ResponsibleFactory(user=factories.UserFactory(), organization=school12, state=state)
    factories.ended_group()
    factories.CourseGroupFactory()
    factories.CourseGroupFactory(minimum=5, starts_on=today() + timedelta(days=14))
    for _ in range(2):
        factories.EmploymentFactory(organization=school12, awaiting=True)
    with transaction.atomic():
        for progress in Progress.values:
            Ticket.objects.create(kind="other", email="anna@example.ru", description="?", state=progress)
        for fate in Fate.values:
            IncomingLetter.objects.create(digest=fate, email="anna@example.ru", fate=fate)
        for worker in (anna, factories.EmploymentFactory(organization=school12).worker):
            values = {"last_name": [worker.last_name, "Соколова"]}
            PersonalDataChange.objects.create(worker=worker, values=values, requested_by=anna.user)
            place = worker.employments.get()
            WorkRequest.objects.create(worker=worker, employment=place, kind="mark", requested_by=anna.user)
            told = {"position": worker.employments.get().position, "category": "first", "on": today()}
            AttestationRequest.objects.create(worker=worker, **told, requested_by=anna.user)
            VoucherRequest.objects.create(worker=worker, requested_by=anna.user)
            CourseElsewhere.objects.create(worker=worker, **course(), requested_by=anna.user)
            plan = {"by_worker": True, "planned_on": today() + timedelta(days=99), "deficit": "Урок"}
            PlannedTraining.objects.create(worker=worker, requested_by=anna.user, **plan)
        Withdrawal.objects.create(worker=anna, taken_back_at=now())
        Withdrawal.objects.create(worker=anna)
    for number in range(2):
        pair = [factories.WorkerFactory() for _ in range(2)]
        checked_at = now() if number else None
        DuplicatePair.objects.create(first=pair[0], second=pair[1], checked_at=checked_at)
    with unguarded():
        people = (PersonalDataChange, WorkRequest, AttestationRequest, VoucherRequest, CourseElsewhere)
        for model in (Employment, *people, PlannedTraining):
            one = model.objects.awaiting().earliest("pk")
            model.objects.filter(pk=one.pk).update(requested_at=now() - timedelta(days=20))


def test_r45_every_figure_is_the_length_of_its_list(some_of_each: None, gleb: Any, signed_in: Any) -> None:
    desk = signed_in(gleb)
    for figure in waiting():
        page = desk.get(figure.url, follow=True)
        assert page.status_code == 200
        shown = page.context["cl"].result_count
        assert (figure.title, shown) == (figure.title, figure.count)
        assert figure.count < page.context["cl"].model.objects.count() or figure.title == "Без Ответственного"


def test_r45_a_number_of_the_menu_leads_to_what_it_counts(
    some_of_each: None, gleb: Any, signed_in: Any
) -> None:
    desk = signed_in(gleb)
    menu = desk.get(reverse("admin:index")).content.decode()
    badges = re.findall(
        r'<a class="menu-badge[^"]*" href="([^"]+)" aria-label="([^"]+): \d+">(\d+)</a>', menu
    )
    assert [title for _, title, _ in badges] == [
        "Запросы доступа",
        "Обращения",
        "Письма не ушли",
        "Группы ждут закрытия",
    ]
    for url, title, number in badges:
        shown = desk.get(unescape(url), follow=True).context["cl"]
        assert (title, shown.result_count) == (title, int(number))
        assert shown.model.objects.count() > int(number) > 0, f"{title}: the whole list would do as well"


def test_r35_coming_groups_stand_first(gleb: Any, signed_in: Any) -> None:
    days = {"past": -40, "running": -2, "far": 60, "near": 5}
    for number, day in days.items():
        factories.CourseGroupFactory(number=number, starts_on=today() + timedelta(days=day))
    page = signed_in(gleb).get(reverse("admin:courses_coursegroup_changelist"))
    assert [group.number for group in page.context["cl"].result_list] == ["near", "far", "running", "past"]
    assert CourseGroup.objects.count() == 4
