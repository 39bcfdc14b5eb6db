"""R10: who works here and has never entered is invited, one by one or by ticks; the account's own address is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from accounts.models import User
from home.facts import workers as listed
from home.facts.organization import overview
from home.worker_list import deeds
from lib.acting import Actor
from lib.dates import now, today
from lib.reasons import Refused
from organizations.models import Responsible
from staff.invitations.actions import correct_address, invite, send_again
from staff.invitations.known import LINK_DAYS
from staff.models import Employment, Invitation, Worker
from tests import factories
from tests.staff.registering import invitations, link_of
from tests.staff.test_invitations import answered

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def refused(action: Callable[..., Any], *args: Any, **said: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        action(*args, **said)
    return [str(reason.code) for reason in caught.value.reasons]


def entered(worker: Worker) -> Worker:
    assert worker.user is not None
    worker.user.last_login = now()
    worker.user.save(update_fields=["last_login"])
    return worker


@pytest.fixture
def unknown(boris: Responsible) -> Worker:
    """Works in school 12; no account, no invitation."""
    return factories.EmploymentFactory(organization=boris.organization, worker__user=None).worker


def test_r10_an_account_that_was_never_entered_is_opened_by_the_invitation(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    desk, page = signed_in(boris.user), reverse("staff:invite", args=[anna.pk])
    assert page in desk.get(reverse("home:worker", args=[anna.pk])).text
    assert anna.user.email in desk.get(page).text  # type: ignore[union-attr]
    assert "Приглашение отправлено на anna@example.ru" in desk.post(page, follow=True).text
    assert page not in desk.get(reverse("home:worker", args=[anna.pk])).text
    assert "Приглашение не" in desk.get(page).text
    link = link_of(invitations("anna@example.ru")[0])
    assert "Осталось 4 попытки" in answered(link, "0000")[1]
    client = Client()
    assert answered(link, anna.snils[-4:], client)[0] == 302
    assert client.get(reverse("home:cabinet")).status_code == 200
    user = User.objects.get(pk=anna.user_id)
    assert user.check_password("три слова подряд")
    assert User.objects.filter(email="anna@example.ru").count() == 1
    assert not Invitation.objects.waiting().exists()
    assert answered(link, anna.snils[-4:])[0] == 410


def test_r2_r10_without_an_account_the_address_is_asked_for(
    unknown: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    desk, page = signed_in(boris.user), reverse("staff:invite", args=[unknown.pk])
    assert "Впишите личную почту" in desk.post(page, {"email": ""}).text
    assert "уже есть учётная запись" in desk.post(page, {"email": boris.user.email}).text
    assert "Это личная почта" in desk.post(page, {"email": "school12@example.ru"}).text
    assert desk.post(page, {"email": "nina@example.ru"}).status_code == 302
    assert answered(link_of(invitations("nina@example.ru")[0]), unknown.snils[-4:])[0] == 302
    unknown.refresh_from_db()
    assert unknown.user is not None


def test_r10_who_may_not_be_invited(
    anna: Worker, unknown: Worker, boris: Responsible, vera: Responsible
) -> None:
    by = Actor(boris.user, boris)
    first = invite(anna, by=by)
    assert invite(anna, by=by) == first
    assert len(invitations("anna@example.ru")) == 1
    assert refused(invite, anna, by=None) == ["invited_already"]
    assert refused(invite, unknown, by=by) == ["address_needed"]
    assert refused(correct_address, first, "other@example.ru", by=by) == ["address_of_account"]
    assert refused(invite, entered(boris.user.worker), by=by) == ["came_in"]  # type: ignore[attr-defined]
    assert refused(invite, anna, by=Actor(vera.user, vera)) == ["not_your_worker"]


def test_r10_whoever_has_entered_in_another_way_waits_no_more(anna: Worker, boris: Responsible) -> None:
    one = invite(anna, by=Actor(boris.user, boris))
    link = link_of(invitations("anna@example.ru")[0])
    entered(anna)
    assert answered(link, anna.snils[-4:])[0] == 410
    assert not Invitation.objects.visible_to(boris).exists()
    assert refused(send_again, [one], by=Actor(boris.user, boris)) == ["not_your_worker"]


def test_r10_after_fourteen_days_they_stand_on_the_home_and_are_sent_again(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    invite(anna, by=Actor(boris.user, boris))
    assert overview(boris, today())["silent"]["count"] == 0
    with time_machine.travel(now() + timedelta(days=LINK_DAYS, seconds=60)):
        assert overview(boris, today())["silent"]["count"] == Invitation.objects.silent().count() == 1
        desk = signed_in(boris.user)
        assert "Не вошли" in desk.get(reverse("home:organization")).text
        page = desk.get(reverse("staff:invitations")).text
        assert "Срок ссылки прошёл" in page
        assert "Исправить<span" not in page, "the address is the account's own"
        sent = desk.post(
            reverse("staff:invitations_send"), {"invitation": Invitation.objects.get().pk}, follow=True
        )
        assert "Отправлено 1 приглашение" in sent.text
        assert answered(link_of(invitations("anna@example.ru")[1]), anna.snils[-4:])[0] == 302


def test_r10_those_who_are_ticked(
    anna: Worker, unknown: Worker, boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    entered(boris.user.worker)  # type: ignore[attr-defined]
    desk, page = signed_in(boris.user), reverse("staff:invite_many")
    workers = [anna, unknown, boris.user.worker, vera.user.worker]  # type: ignore[attr-defined]
    ticked = {"worker": [one.pk for one in workers]}
    shown = desk.get(page, ticked)
    found = [[one.pk for one in shown.context[name]] for name in ("may", "unknown", "others")]
    assert found == [[anna.pk], [unknown.pk], [boris.user.worker.pk]]  # type: ignore[attr-defined]
    assert vera.user.worker.full_name not in shown.text  # type: ignore[attr-defined]
    sent = desk.post(page, ticked, follow=True)
    assert "Отправлено 1 приглашение" in sent.text
    assert Invitation.objects.get().worker == anna
    assert "Никто не отмечен" in desk.post(page, {}, follow=True).text


def test_r10_the_row_offers_it_to_whom_nobody_has_written(anna: Worker, boris: Responsible) -> None:
    place = Employment.objects.get(worker=anna)
    assert "i" in deeds(listed.rows([place.pk])[place.pk])
    invite(anna, by=Actor(boris.user, boris))
    assert "i" not in deeds(listed.rows([place.pk])[place.pk])
