"""«Уволить» and «Перевести»: the employment ends, the person, the vouchers and the courses stay (R12, R13, R19, R25)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from letters.models import Letter
from lib.acting import Actor
from lib.dates import today
from lib.reasons import Refused
from organizations.models import Responsible
from organizations.states import Access
from staff.known import Post, RequestedPost
from staff.models import Employment, Worker
from staff.moves.actions import dismiss, transfer
from staff.moves.rules import may_dismiss, may_transfer
from staff.states import DismissalReason, Kind, Origin, Work
from staff.workplaces.actions import confirm
from tests import factories

UNKNOWN = DismissalReason.UNKNOWN
DAY = date(2026, 8, 31)
POST = Post(1, 7, 1, "Школа № 12", 1, "Учитель", started_on=date(2020, 9, 1))
THERE = Post(0, 7, 2, "Гимназия № 3", 1, "Учитель", work=Work.AWAITING)
TO = RequestedPost(THERE, birth_date=date(1985, 5, 17))
MAIN = Post(3, 7, 3, "Лицей № 7", 1, "Учитель")


@pytest.mark.parametrize(
    ("post", "last_day", "rules"),
    [
        (POST, DAY, []),
        (POST, date(2020, 9, 1), []),
        (POST, date(2020, 8, 31), ["R12"]),
        (POST, DAY + timedelta(days=1), ["R12"]),
        (replace(POST, work=Work.AWAITING, started_on=None), DAY, ["R12"]),
        (replace(POST, work=Work.ENDED), DAY, ["R12"]),
    ],
)
def test_r12_may_dismiss(post: Post, last_day: date, rules: list[str]) -> None:
    assert [reason.rule for reason in may_dismiss(post, last_day, DAY)] == rules


@pytest.mark.parametrize(
    ("to", "works_there", "last_day", "rules"),
    [
        (TO, False, DAY, []),
        (replace(TO, post=replace(THERE, organization_id=1)), True, DAY, ["R13"]),
        (replace(TO, closed_on=date(2026, 6, 1)), False, DAY, ["R16"]),
        (TO, True, DAY + timedelta(days=1), ["R17", "R12"]),
        # What the receiver would have to refuse is refused at the start.
        (replace(TO, elsewhere=(MAIN,)), False, DAY, ["R13"]),
        (replace(TO, post=replace(THERE, kind=Kind.EXTERNAL), elsewhere=(MAIN,)), False, DAY, ["R13"]),
        (replace(TO, elsewhere=(replace(MAIN, kind=Kind.EXTERNAL),)), False, DAY, []),
    ],
)
def test_r13_may_transfer(to: RequestedPost, works_there: bool, last_day: date, rules: list[str]) -> None:
    found = may_transfer(POST, to, last_day, DAY, works_there=works_there)
    assert [reason.rule for reason in found] == rules


def job(worker: Worker) -> Employment:
    return Employment.objects.for_worker(worker).current().get()


def job_of(place: Employment) -> Employment:
    return Employment.objects.get(pk=place.pk)


def kinds() -> list[str]:
    return list(Letter.objects.order_by("pk").values_list("kind", flat=True))


@pytest.mark.django_db
def test_r12_r19_dismissed_the_history_stays(anna: Worker, boris: Responsible) -> None:
    voucher = factories.VoucherFactory(worker=anna)
    place = dismiss(job(anna), on=today(), reason=UNKNOWN, by=Actor(boris.user, boris))
    assert (place.work, place.ended_on, place.training) == (Work.ENDED, today(), False)
    assert place.dismissals.get().reason == UNKNOWN
    assert dismiss(place, on=today() - timedelta(days=9), reason=UNKNOWN, by=boris.user).ended_on == today()
    assert list(anna.vouchers.all()) == [voucher]
    assert kinds() == ["staff/workplace_ended"]
    assert not Worker.objects.visible_to(boris).filter(pk=anna.pk).exists()


@pytest.mark.django_db
def test_r17_another_current_position_becomes_the_one_for_training(anna: Worker, boris: Responsible) -> None:
    place = job(anna)
    other = factories.EmploymentFactory(
        worker=anna,
        organization=boris.organization,
        training=False,
        kind=Kind.INTERNAL,
        position=factories.PositionFactory(name="Тьютор"),
    )
    dismiss(place, on=today(), reason=UNKNOWN, by=boris.user)
    assert anna.training_employment() == other


@pytest.mark.django_db
def test_r13_transferred_the_worker_only_has_to_be_confirmed(
    anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    left = job(anna)
    awaits = transfer(left, vera.organization, on=today(), by=Actor(boris.user, boris))
    assert transfer(left, vera.organization, on=today(), by=boris.user) == awaits
    assert (awaits.work, awaits.origin, awaits.position) == (Work.AWAITING, Origin.TRANSFER, left.position)
    assert not Worker.objects.visible_to(boris).filter(pk=anna.pk).exists()
    assert kinds() == ["staff/workplace_transferred", "staff/workplace_asked"]
    assert confirm(awaits, by=vera.user).training is True


@pytest.mark.django_db
def test_r13_a_transfer_that_could_never_be_confirmed_is_refused_at_the_start(
    anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    """R13: her main job is elsewhere, so gymnasium 3 could only reject; today's job does not stand in the way."""
    left = job(anna)
    left.kind, left.main_job = Kind.EXTERNAL, "Лицей № 7"
    left.save()
    factories.EmploymentFactory(worker=anna, organization__name="Лицей № 7", training=False)
    with pytest.raises(Refused) as caught:
        transfer(left, vera.organization, on=today(), by=Actor(boris.user, boris))
    (reason,) = caught.value.reasons
    assert (reason.rule, "Лицей № 7" in reason.text) == ("R13", True)
    assert job_of(left).work == Work.CURRENT


@pytest.mark.django_db
def test_r25_a_dismissed_responsible_loses_the_access(boris: Responsible, vera: Responsible) -> None:
    colleague = factories.ResponsibleFactory(organization=boris.organization)
    dismiss(job(boris.user.worker), on=today(), reason=UNKNOWN, by=colleague.user)  # type: ignore[attr-defined]
    boris.refresh_from_db()
    assert boris.state == Access.REVOKED
    assert "organizations/nobody_left" not in kinds()
    # The last one does not leave unnoticed.
    transfer(job(vera.user.worker), boris.organization, on=today(), by=None)  # type: ignore[attr-defined]
    told = Letter.objects.get(kind="organizations/nobody_left")
    assert told.recipient == settings.SUPPORT_EMAIL
    assert told.context["organization"] == "Гимназия № 3"


@pytest.mark.django_db
def test_r44_another_schools_worker_is_neither_dismissed_nor_transferred(
    anna: Worker, boris: Responsible, vera: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    with pytest.raises(Refused) as caught:
        dismiss(job(anna), on=today(), reason=UNKNOWN, by=Actor(vera.user, vera))
    assert [reason.rule for reason in caught.value.reasons] == ["R44"]
    for name in ("staff:dismissal", "staff:transfer"):
        address = reverse(name, args=[job(anna).pk])
        assert signed_in(vera.user).get(address).status_code == 404
        assert signed_in(vera.user).post(address).status_code == 404
        assert signed_in(boris.user).get(address).status_code == 200


@pytest.mark.django_db
def test_r12_the_page_says_what_happens_and_keeps_what_was_typed(
    anna: Worker, boris: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    client, address = signed_in(boris.user), reverse("staff:dismissal", args=[job(anna).pk])
    page = client.get(address).content.decode()
    for said in ("Что произойдёт", "Что сохранится", "Неизвестно, куда переходит"):
        assert said in page
    ahead = f"{today() + timedelta(days=3):%d.%m.%Y}"
    answer = client.post(address, {"on": ahead, "reason": "outside"}).content.decode()
    assert "ещё не наступил" in answer
    assert ahead in answer
    after = client.post(address, {"on": f"{today():%d.%m.%Y}", "reason": "outside"}, follow=True)
    assert "Последний день работы — " in after.content.decode()
    assert not Employment.objects.for_worker(anna).current().exists()


@pytest.mark.django_db
def test_r13_the_page_finds_the_organization_and_transfers(
    anna: Worker, boris: Responsible, vera: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    client, address = signed_in(boris.user), reverse("staff:transfer", args=[job(anna).pk])
    typed = {"on": f"{today():%d.%m.%Y}", "search": "гимназия"}
    assert "Гимназия № 3" in client.post(address, {**typed, "find": "1"}).content.decode()
    assert "Найдите и выберите организацию" in client.post(address, typed).content.decode()
    answer = client.post(address, {**typed, "organization": vera.organization_id}, follow=True)
    assert "Перевод записан: Орлова Анна Сергеевна" in answer.content.decode()


@pytest.mark.django_db
def test_r25_the_page_warns_that_the_access_goes_too(
    boris: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    place = job(boris.user.worker)  # type: ignore[attr-defined]
    colleague = factories.ResponsibleFactory(organization=boris.organization)
    page = signed_in(colleague.user).get(reverse("staff:dismissal", args=[place.pk])).content.decode()
    assert "Закроется доступ" in page
