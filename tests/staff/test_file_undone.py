"""A whole file is taken back while nothing else has built on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from imports import working
from imports.models import Batch
from letters import sending
from letters.models import Letter
from organizations.models import Responsible
from staff.models import Employment, Invitation, PersonalDataChange, Worker
from staff.personal_data.actions import confirm_change
from tests import factories
from tests.staff.filing import line, load, previewed, row
from tests.staff.test_file_verdicts import as_in_file

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(boris: Responsible, signed_in: Callable[[Any], Client]) -> Client:
    return signed_in(boris.user)


def undo(desk: Client, batch: Batch) -> Batch:
    assert desk.post(reverse("imports:undo", args=[batch.pk])).status_code == 302
    assert not working.drain()
    batch.refresh_from_db()
    return batch


def test_r10_a_file_is_taken_back_whole(desk: Client) -> None:
    before = [model.objects.count() for model in (Worker, Employment, Invitation)]
    batch = load(desk, previewed(desk, row(1), row(2)))
    page = desk.get(reverse("imports:undo", args=[batch.pk])).text
    assert "То, что записано из 2 строк, исчезнет" in page
    batch = undo(desk, batch)
    assert batch.state == "undone"
    assert [model.objects.count() for model in (Worker, Employment, Invitation)] == before
    assert {one.state for one in batch.lines.all()} == {"undone"}
    assert "2 строки: записанное убрано" in desk.get(reverse("imports:batch", args=[batch.pk])).text


def test_r42_the_history_keeps_who_loaded_and_who_took_back(desk: Client) -> None:
    batch = load(desk, previewed(desk, row(1)))
    worker = line(batch, 2).made_id
    undo(desk, batch)
    told = Worker.history.filter(id=worker).order_by("history_id")
    assert [one.history_type for one in told] == ["+", "-"]
    assert told[1].history_change_reason == "staff.take_back: файл «Новые работники.xlsx», строка 2"


def test_r10_the_corrected_file_is_loaded_after_the_wrong_one_went(desk: Client) -> None:
    undo(desk, load(desk, previewed(desk, row(1))))
    again = load(desk, previewed(desk, row(1)))
    assert line(again, 2).state == "loaded"


def test_r7_the_invitation_of_a_row_that_went_is_not_sent(desk: Client) -> None:
    undo(desk, load(desk, previewed(desk, row(1))))
    sending.drain()
    assert Letter.objects.get(recipient="avdeeva1@pochta.example").state == "unneeded"


def test_r10_what_something_was_built_on_stays_and_says_why(desk: Client) -> None:
    batch = load(desk, previewed(desk, row(1), row(2), row(3), row(4)))
    came, studied, second = (Worker.objects.get(pk=line(batch, n).made_id) for n in (2, 3, 4))
    came.user = factories.UserFactory()
    came.save(update_fields=["user"])
    factories.VoucherFactory(worker=studied)
    factories.EmploymentFactory(worker=second, training=False)
    page = desk.get(reverse("imports:undo", args=[batch.pk])).text
    assert "Останутся 3 строки" in page
    for why in ("Приглашение принято", "С записью уже работали: чек", "второе место работы"):
        assert why in page
    batch = undo(desk, batch)
    assert [one.state for one in batch.lines.order_by("number")] == ["kept", "kept", "kept", "undone"]
    assert Worker.objects.filter(pk__in=[came.pk, studied.pk, second.pk]).count() == 3
    assert "Осталось 3 строки" in desk.get(reverse("imports:batch", args=[batch.pk])).text


def test_r11_a_proposal_is_withdrawn_and_a_confirmed_one_stays(
    desk: Client, anna: Worker, boris: Responsible
) -> None:
    other = factories.EmploymentFactory(organization=boris.organization, worker__last_name="Ежова").worker
    rows = (
        as_in_file(anna, Фамилия="Соколова"),
        as_in_file(other, Фамилия="Ужова", **{"Электронная почта": "e@pochta.example"}),
    )
    batch = load(desk, previewed(desk, *rows, update="on"))
    waits = {change.worker_id: change for change in PersonalDataChange.objects.awaiting()}
    confirm_change(waits[other.pk], by=boris.user)
    batch = undo(desk, batch)
    assert [one.state for one in batch.lines.order_by("number")] == ["undone", "kept"]
    assert not PersonalDataChange.objects.awaiting().exists()


def test_r14_a_letter_cannot_be_taken_back(desk: Client) -> None:
    batch = load(desk, previewed(desk, as_in_file(factories.WorkerFactory(last_name="Ежова"))))
    assert "Письмо уже отправлено." in desk.get(reverse("imports:undo", args=[batch.pk])).text
    assert line(undo(desk, batch), 2).state == "kept"


def test_r10_a_file_that_is_not_loaded_has_nothing_to_take_back(desk: Client) -> None:
    batch = previewed(desk, row(1))
    answer = desk.post(reverse("imports:undo", args=[batch.pk]))
    assert "ещё не загружен" in answer.text
