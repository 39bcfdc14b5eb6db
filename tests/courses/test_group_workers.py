"""«Кого записать в группу»: each worker of the organization with a verdict, and one button (R36, R43, R44)."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from courses.enrolling import many
from courses.models import Enrolment
from courses.states import Funding
from tests import factories

pytestmark = pytest.mark.django_db


def text(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_r36_those_who_may_are_ticked_and_enrolled_the_others_hear_why(
    anna, boris, cheque, signed_in
) -> None:
    without = factories.EmploymentFactory(organization=boris.organization, training=True).worker
    group = factories.CourseGroupFactory(programme__profile_for=[anna.training_employment().position])
    page, desk = reverse("courses:group_workers", args=[group.pk]), signed_in(boris.user)
    shown = text(desk.get(page))
    assert f'value="{anna.pk}"' in shown
    assert f'value="{without.pk}"' not in shown
    assert "а чека нет" in shown
    done = text(desk.post(page, {"worker": [anna.pk, without.pk]}, follow=True))
    assert "записаны: 1 работник" in done
    assert "Не записаны: 1 работник" in done
    assert "а чека нет" in done
    seat = Enrolment.objects.get()
    assert (seat.worker, seat.enrolled_by) == (anna, boris.user)
    assert "Уже записаны: 1" in text(desk.get(page))


def test_r36_seats_run_out_in_the_middle(anna, boris, signed_in) -> None:
    other = factories.EmploymentFactory(organization=boris.organization, training=True).worker
    group = factories.CourseGroupFactory(funding=Funding.PAID, seats=1)
    page = reverse("courses:group_workers", args=[group.pk])
    said = text(signed_in(boris.user).post(page, {"worker": [anna.pk, other.pk]}, follow=True))
    assert "Мест нет" in said
    assert Enrolment.objects.count() == 1


def test_r44_nobody_of_another_organization(anna, vera, signed_in) -> None:
    group = factories.CourseGroupFactory(funding=Funding.PAID)
    page, desk = reverse("courses:group_workers", args=[group.pk]), signed_in(vera.user)
    assert anna.last_name not in text(desk.get(page))
    assert "Никто не отмечен" in text(desk.post(page, {"worker": [anna.pk]}, follow=True))
    assert not Enrolment.objects.exists()


def test_r17_where_several_positions_would_do_the_one_is_chosen_on_the_workers_page(
    anna, boris, school12, signed_in
) -> None:
    physics = factories.PositionFactory(name="Учитель физики")
    factories.EmploymentFactory(worker=anna, organization=school12, position=physics, training=False)
    group = factories.CourseGroupFactory(funding=Funding.PAID)
    shown = text(signed_in(boris.user).get(reverse("courses:group_workers", args=[group.pk])))
    assert "Выбрать должность и записать" in shown
    assert f'value="{anna.pk}"' not in shown


def test_r36_more_workers_are_no_more_statements(boris, signed_in) -> None:
    group, desk, counts = factories.CourseGroupFactory(), signed_in(boris.user), []
    for more in (2, 15):
        for _ in range(more):
            factories.EmploymentFactory(organization=boris.organization, training=True)
        with CaptureQueriesContext(connection) as caught:
            assert desk.get(reverse("courses:group_workers", args=[group.pk])).status_code == 200
        counts.append(len(caught))
    assert counts[0] == counts[1]


def test_r43_more_people_than_the_page_holds_are_found_by_surname(
    anna, boris, signed_in, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "AT_MOST", 1)
    monkeypatch.setattr(many, "SEARCHED_FROM", 1)
    other = factories.EmploymentFactory(organization=boris.organization, worker__last_name="Ящерицына").worker
    group = factories.CourseGroupFactory(funding=Funding.PAID)
    page, desk = reverse("courses:group_workers", args=[group.pk]), signed_in(boris.user)
    shown = text(desk.get(page))
    assert "Показаны первые 1 из&nbsp;3" in shown
    assert other.last_name not in shown
    assert other.full_name in text(desk.get(page, {"q": "ящериц"}))
