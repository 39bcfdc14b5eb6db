"""A Responsible names a deputy for the days of a leave; the access begins and ends by itself (R22, R25)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from accounts.models import User
from lib.acting import Actor
from lib.dates import format_date, today
from lib.reasons import Refused
from organizations import access
from organizations.deputies import actions, rules
from organizations.models import Organization, Responsible
from organizations.states import Access
from staff.models import Employment, Worker
from staff.moves.actions import dismiss
from staff.states import DismissalReason
from staff.workplaces.actions import confirm
from tests import factories
from tests.organizations.access import letters

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
MONDAY, SUNDAY = date(2026, 12, 7), date(2026, 12, 20)


@pytest.fixture(autouse=True)
def thursday() -> Iterator[Any]:
    with time_machine.travel("2026-12-03 10:00+04:00") as clock:
        yield clock


@pytest.fixture
def zoya(school12: Organization) -> Worker:
    user = factories.UserFactory(email="zoya@example.ru")
    named = {"last_name": "Зуева", "first_name": "Зоя", "patronymic": ""}
    worker: Worker = factories.WorkerFactory(user=user, **named)
    factories.EmploymentFactory(worker=worker, organization=school12)
    return worker


def named(boris: Responsible, zoya: Worker, since: date = MONDAY, until: date = SUNDAY) -> Responsible:
    by, days = Actor(boris.user, boris), {"since": since, "until": until}
    deputy: Responsible = actions.name_deputy(boris.organization, zoya.user, **days, by=by)
    return deputy


def status(browser: Client, page: str = "home:organization") -> int:
    return browser.get(reverse(page)).status_code


def typed(zoya: Worker, since: date = MONDAY, until: date = SUNDAY) -> dict[str, Any]:
    return {"user": zoya.user_id, "since": format_date(since), "until": format_date(until)}


def test_r22_the_access_opens_on_the_first_day_and_closes_after_the_last(
    boris: Responsible, zoya: Worker, signed_in: SignedIn, thursday: Any
) -> None:
    answer = signed_in(boris.user).post(reverse("staff:deputy"), typed(zoya), follow=True)
    assert "Вас замещает Зуева Зоя: с&nbsp;07.12.2026 по&nbsp;20.12.2026" in answer.text
    assert "Зуева Зоя, замещает" not in answer.text
    end = reverse("staff:deputy_end", args=[Responsible.objects.get(user=zoya.user).pk])
    assert "Доступ заместителю не откроется." in signed_in(boris.user).get(end).text
    before = signed_in(zoya.user).get(reverse("home:organization")).text
    assert "Вы замещаете Ответственного" in before
    assert "Кто откроет доступ" not in before
    assert status(signed_in(zoya.user)) == 403
    thursday.move_to("2026-12-07 00:02+04:00")
    actions.turn()
    browser = signed_in(zoya.user)
    assert status(browser) == 200
    assert "Зуева Зоя, замещает с" in browser.get(reverse("organizations:about")).text
    assert "Вы замещаете Ответственного по 20.12.2026" in browser.get(reverse("home:organization")).text
    page = browser.get(reverse("staff:deputy")).text
    assert "Вы сами замещаете Ответственного" in page
    assert "Назначить заместителя</button>" not in page
    thursday.move_to("2026-12-20 23:59+04:00")
    assert status(browser) == 200
    # Nobody has to come and close it.
    thursday.move_to("2026-12-21 00:00+04:00")
    assert status(browser) == 404
    assert status(signed_in(boris.user)) == 200
    actions.turn()
    assert Responsible.objects.get(user=zoya.user).state == Access.REVOKED


def test_r22_both_are_told_at_the_beginning_and_at_the_end_once(
    boris: Responsible, zoya: Worker, thursday: Any
) -> None:
    named(boris, zoya)
    thursday.move_to("2026-12-21 00:02+04:00")
    actions.turn()
    actions.turn()
    both = [zoya.user.email, boris.user.email]
    kinds = ("organizations/deputy_named", "organizations/deputy_ended")
    assert letters() == [(kind, address) for kind in kinds for address in both]


def test_r42_what_the_deputy_did_is_under_the_deputys_name(
    boris: Responsible, zoya: Worker, school12: Organization
) -> None:
    deputy = named(boris, zoya, since=today())
    place = factories.EmploymentFactory(organization=school12, awaiting=True)
    with access.acting_again(zoya.user, school12) as actor:
        confirm(place, by=actor)
    assert place.history.latest().history_user == zoya.user
    assert deputy.history.latest().history_user == boris.user


def test_r22_an_action_begun_before_midnight_is_refused_after_it(
    boris: Responsible, zoya: Worker, school12: Organization, thursday: Any
) -> None:
    named(boris, zoya, since=today(), until=today())
    place = factories.EmploymentFactory(organization=school12, awaiting=True)
    with access.acting_again(zoya.user, school12) as actor:
        thursday.move_to("2026-12-04 00:00+04:00")
        with pytest.raises(Refused) as caught:
            confirm(place, by=actor)
    assert caught.value.reasons[0].code == "days_are_over"


def test_r22_back_earlier_the_access_closes_at_once(
    boris: Responsible, zoya: Worker, signed_in: SignedIn
) -> None:
    deputy = named(boris, zoya, since=today())
    browser, page = signed_in(zoya.user), reverse("staff:deputy_end", args=[deputy.pk])
    assert status(browser) == 200
    assert signed_in(boris.user).get(page).status_code == 200
    signed_in(boris.user).post(page, {})
    assert status(browser) == 404
    assert [kind for kind, _ in letters()][-2:] == ["organizations/deputy_ended"] * 2


def test_r44_nobody_ends_anothers_deputy(
    boris: Responsible, vera: Responsible, zoya: Worker, signed_in: SignedIn
) -> None:
    deputy = named(boris, zoya)
    page = reverse("staff:deputy_end", args=[deputy.pk])
    assert signed_in(vera.user).post(page, {}).status_code == 404
    with pytest.raises(Refused):
        actions.end_deputy(deputy, by=Actor(vera.user, vera))


@pytest.mark.parametrize(
    ("since", "until", "code"),
    [
        (date(2026, 12, 3), date(2026, 12, 3), None),
        (date(2026, 12, 2), date(2026, 12, 10), "begins_in_the_past"),
        (date(2026, 12, 7), date(2026, 12, 6), "ends_before_it_begins"),
        (date(2026, 12, 7), date(2027, 2, 4), None),
        (date(2026, 12, 7), date(2027, 2, 5), "too_long"),
    ],
)
def test_r22_days_of_a_deputy(since: date, until: date, code: str | None) -> None:
    assert [reason.code for reason in rules.may_name(since, until, today())] == ([code] if code else [])


def refused(boris: Responsible, who: Any, **days: date) -> list[str]:
    with pytest.raises(Refused) as caught:
        named(boris, who, **days)
    return [str(reason.code) for reason in caught.value.reasons]


def test_r22_one_deputy_at_a_time_and_the_second_click_is_the_first(
    boris: Responsible, zoya: Worker, anna: Worker
) -> None:
    first = named(boris, zoya)
    assert named(boris, zoya) == first
    assert refused(boris, anna) == ["named_already"]
    other = factories.ResponsibleFactory(organization=boris.organization)
    assert refused(other, zoya) == ["answers_already"]


def test_r22_a_deputy_names_nobody(boris: Responsible, zoya: Worker, anna: Worker) -> None:
    assert refused(named(boris, zoya, since=today()), anna) == ["deputy_names_nobody"]


def test_r25_only_who_works_there(boris: Responsible, vera: Responsible, signed_in: SignedIn) -> None:
    stranger = factories.EmploymentFactory(organization=vera.organization).worker
    assert refused(boris, stranger) == ["not_at_work_there"]
    answer = signed_in(boris.user).post(reverse("staff:deputy"), typed(stranger))
    assert "Выберите" in answer.text


def test_r25_it_ends_with_the_deputys_work_there(
    boris: Responsible, zoya: Worker, gleb: User, signed_in: SignedIn
) -> None:
    named(boris, zoya, since=today())
    dismiss(Employment.objects.get(worker=zoya), on=today(), reason=DismissalReason.UNKNOWN, by=gleb)
    assert status(signed_in(zoya.user)) == 404


def test_r25_it_ends_with_the_access_it_stands_on(
    boris: Responsible, zoya: Worker, gleb: User, signed_in: SignedIn
) -> None:
    named(boris, zoya, since=today())
    button = reverse("admin:organizations_responsible_revocation", args=[boris.pk])
    assert signed_in(gleb).post(button, {"why": "Приказ отменён"}).status_code == 302
    assert status(signed_in(zoya.user)) == 404
    told = [kind for kind, _ in letters()]
    assert told.count("organizations/deputy_ended") == 1
    assert "organizations/nobody_left" in told


def test_control_r22_without_the_days_the_access_would_stay(
    boris: Responsible, zoya: Worker, signed_in: SignedIn, thursday: Any
) -> None:
    deputy = named(boris, zoya, since=today(), until=today())
    thursday.move_to(f"{today() + timedelta(days=1)} 10:00+04:00")
    assert status(signed_in(zoya.user)) == 404
    deputy.until = today()
    deputy.save(update_fields=["until"])
    assert status(signed_in(zoya.user)) == 200


def test_r22_an_own_access_is_asked_for_when_the_days_are_over(
    boris: Responsible, zoya: Worker, signed_in: SignedIn
) -> None:
    named(boris, zoya)
    order = {"organization": boris.organization_id, "order_number": "1", "order_date": "02.09.2024"}
    said = signed_in(zoya.user).post(reverse("organizations:access"), order).text
    assert "с 21.12.2026" in said
