"""The inbox and its pages: right for Борис, a 404 for Вера, closed with the access."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from lib import acting
from lib.dates import today
from organizations import access
from organizations.actions import suspend_access
from organizations.models import Organization, Responsible
from organizations.states import Access
from staff.models import Employment, Worker
from staff.states import Work
from staff.workplaces import views as workplaces
from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


@pytest.fixture
def place(school12: Organization) -> Employment:
    worker = factories.WorkerFactory(last_name="Новикова", first_name="Дарья", patronymic="Олеговна")
    return factories.EmploymentFactory(worker=worker, organization=school12, awaiting=True)


def page(name: str, place: Employment) -> str:
    return reverse(f"staff:{name}", args=[place.pk])


def test_r15_the_inbox_shows_who_waits_and_confirms_in_one_click(
    boris: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    client = signed_in(boris.user)
    text = client.get(reverse("staff:inbox")).content.decode()
    worker = place.worker
    for said in ("Новикова Дарья Олеговна", "17.05.1985", worker.masked_snils, place.position.name):
        assert said in text
    assert worker.snils not in text
    answer = client.post(page("workplace_confirm", place), follow=True)
    place.refresh_from_db()
    assert place.work == Work.CURRENT
    text = answer.content.decode()
    assert "Место работы подтверждено" in text
    assert worker.user.email in text
    assert reverse("vouchers:issue", args=[worker.pk]) in text
    assert "Всё разобрано" in text


def test_r15_another_first_day_by_the_order(
    boris: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    client, address = signed_in(boris.user), page("workplace_confirm", place)
    assert address in client.get(reverse("staff:inbox")).content.decode()
    assert f'value="{today():%d.%m.%Y}"' in client.get(address).content.decode()
    ahead = f"{today() + timedelta(days=3):%d.%m.%Y}"
    refused = client.post(address, {"started_on": ahead}).content.decode()
    assert "ещё не наступил" in refused
    assert f'value="{ahead}"' in refused
    client.post(address, {"started_on": "01.09.2026"})
    place.refresh_from_db()
    assert (place.work, place.started_on) == (Work.CURRENT, date(2026, 9, 1))


def test_r15_the_operator_names_the_day_too(place: Employment, gleb: User, signed_in: SignedIn) -> None:
    address = reverse("admin:staff_employment_confirmation", args=[place.pk])
    typed = {"started_on": "01.09.2026", "why": "Ответственного нет"}
    assert signed_in(gleb).post(address, typed).status_code == 302
    place.refresh_from_db()
    assert (place.work, place.started_on) == (Work.CURRENT, date(2026, 9, 1))


def test_r15_oldest_first(boris: Responsible, school12: Organization, signed_in: SignedIn) -> None:
    for name in ("Первая", "Вторая"):
        factories.EmploymentFactory(
            worker=factories.WorkerFactory(last_name=name), organization=school12, awaiting=True
        )
    text = signed_in(boris.user).get(reverse("staff:inbox")).content.decode()
    assert text.index("Первая") < text.index("Вторая")


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


def test_r15_rejecting_asks_why_and_keeps_what_was_typed(
    boris: Responsible, vera: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    client = signed_in(boris.user)
    assert "Почему отклоняете" in client.get(page("workplace_reject", place)).content.decode()
    answer = client.post(page("workplace_reject", place), {"refusal": " "})
    assert "Напишите, почему отклоняете" in answer.content.decode()
    factories.EmploymentFactory(worker=place.worker, organization=vera.organization)
    answer = client.post(page("workplace_confirm", place))
    assert "Гимназия № 3" in answer.content.decode()
    assert "R14" not in answer.content.decode()
    answer = client.post(page("workplace_reject", place), {"refusal": "Не наш работник"}, follow=True)
    place.refresh_from_db()
    assert (place.work, place.refusal) == (Work.REJECTED, "Не наш работник")
    assert "Работник получит письмо с причиной" in answer.content.decode()


def test_r15_a_refused_rejection_keeps_the_text(
    boris: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    client = signed_in(boris.user)
    client.post(page("workplace_confirm", place))
    answer = client.post(page("workplace_reject", place), {"refusal": "Передумали"})
    assert "уже подтверждено" in answer.content.decode()
    place.refresh_from_db()
    assert place.work == Work.CURRENT


@pytest.mark.parametrize("name", ["workplace_confirm", "workplace_reject"])
def test_r44_another_schools_request_is_a_404(
    name: str, boris: Responsible, vera: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    assert signed_in(boris.user).get(page(name, place)).status_code == 200
    client = signed_in(vera.user)
    assert client.get(page(name, place)).status_code == 404
    assert client.post(page(name, place), {"refusal": "моя"}).status_code == 404
    assert place.worker.full_name not in client.get(reverse("staff:inbox")).content.decode()
    # A panel about somebody else's confirmation is not shown either.
    answer = client.get(reverse("staff:inbox"), {"confirmed": [place.pk]})
    assert place.worker.full_name not in answer.content.decode()


def test_r21_a_unit_and_its_school_do_not_see_each_others_people(
    boris: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    unit = factories.OrganizationFactory(name="Детский сад школы № 12", parent=boris.organization)
    below = factories.ResponsibleFactory(organization=unit)
    theirs = factories.EmploymentFactory(organization=unit, awaiting=True)
    assert signed_in(below.user).get(page("workplace_confirm", place)).status_code == 404
    assert signed_in(boris.user).get(page("workplace_confirm", theirs)).status_code == 404
    assert signed_in(below.user).get(page("workplace_confirm", theirs)).status_code == 200


def test_r23_the_access_closed_between_the_page_and_the_click(
    boris: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    client = signed_in(boris.user)
    client.get(reverse("staff:inbox"))
    suspend_access(boris, by=None, why="Изменены личные данные")
    answer = client.post(page("workplace_confirm", place))
    assert answer.status_code == 403
    assert "Доступ Ответственного закрыт" in answer.content.decode()
    place.refresh_from_db()
    assert place.work == Work.AWAITING


def test_r23_the_access_closed_between_the_guard_and_the_action(
    boris: Responsible, place: Employment, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guard has let the click in; the action itself looks again, under a lock."""
    found = workplaces._place

    def slow(request: Any, pk: int) -> Employment:
        boris.state = Access.SUSPENDED
        boris.save()
        return found(request, pk)

    monkeypatch.setattr(workplaces, "_place", slow)
    answer = signed_in(boris.user).post(page("workplace_confirm", place))
    assert "доступ к работе в качестве Ответственного закрыт" in answer.content.decode()
    place.refresh_from_db()
    assert place.work == Work.AWAITING


def test_control_without_the_look_inside_the_action_it_would_pass(
    boris: Responsible, place: Employment, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = workplaces._place

    def slow(request: Any, pk: int) -> Employment:
        boris.state = Access.SUSPENDED
        boris.save()
        return found(request, pk)

    monkeypatch.setattr(workplaces, "_place", slow)
    monkeypatch.setattr(access, "must_be_open", lambda _: None)
    signed_in(boris.user).post(page("workplace_confirm", place))
    place.refresh_from_db()
    assert place.work == Work.CURRENT
    assert acting.current.get() is None


def count_queries(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200
    return len(seen)


@pytest.mark.parametrize("name", ["staff:inbox", "staff:worker_list"])
def test_the_number_of_queries_does_not_grow_with_the_rows(
    name: str, boris: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    client = signed_in(boris.user)
    one = count_queries(client, reverse(name))
    for _ in range(12):
        factories.EmploymentFactory(organization=boris.organization, awaiting=True)
    assert count_queries(client, reverse(name)) == one


def test_r14_the_worker_sees_with_whom_it_waits_and_takes_it_back(
    boris: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    client = signed_in(place.worker.user)
    text = client.get(reverse("staff:my_workplace")).content.decode()
    assert "Волков Борис" in text
    assert "Ждёт подтверждения" in text
    client.post(page("my_workplace_withdraw", place))
    place.refresh_from_db()
    assert place.work == Work.WITHDRAWN


def test_r14_the_worker_asks_for_a_new_workplace(
    boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    worker = factories.WorkerFactory()
    client = signed_in(worker.user)
    position = factories.PositionFactory(name="Тьютор")
    address = reverse("staff:my_workplace_new")
    answer = client.post(address, {"search": "Школа", "find": "1", "position": position.pk, "kind": "main"})
    assert "Школа № 12" in answer.content.decode()
    asked = {"organization": boris.organization_id, "position": position.pk, "kind": "external"}
    answer = client.post(address, asked)
    assert "Напишите, где вы работаете по основному месту" in answer.content.decode()
    client.post(address, {**asked, "kind": "main"})
    place = Employment.objects.get(worker=worker)
    assert (place.organization, place.work) == (boris.organization, Work.AWAITING)


def test_r44_anothers_request_is_not_the_workers_to_take_back(
    anna: Worker, place: Employment, signed_in: SignedIn
) -> None:
    assert signed_in(anna.user).post(page("my_workplace_withdraw", place)).status_code == 404
