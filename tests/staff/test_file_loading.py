"""A file of workers is loaded: each row once, as it was promised, by whom it may be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from imports import working
from imports.models import Batch
from letters.models import Letter
from letters.states import Priority
from lib.dates import now
from organizations.actions import suspend_access
from organizations.models import Organization, Responsible
from staff.models import Employment, Invitation, PersonalDataChange, Worker
from staff.states import Origin
from tests import factories
from tests.staff.filing import line, load, previewed, row
from tests.staff.test_file_verdicts import as_in_file

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(boris: Responsible, signed_in: Callable[[Any], Client]) -> Client:
    return signed_in(boris.user)


def shown(desk: Client, batch: Batch) -> str:
    return desk.get(reverse("imports:batch", args=[batch.pk])).text


def test_r10_a_new_worker_has_a_workplace_and_an_invitation(desk: Client, boris: Responsible) -> None:
    batch = load(desk, previewed(desk, row(1)))
    worker = Worker.objects.get(pk=line(batch, 2).made_id)
    place = Employment.objects.get(worker=worker)
    assert (place.organization, place.origin, place.started_on.isoformat()) == (
        boris.organization,
        Origin.ADDED,
        "2026-09-01",
    )
    assert Invitation.objects.get(worker=worker).email == "avdeeva1@pochta.example"
    assert Letter.objects.get(recipient="avdeeva1@pochta.example").priority == Priority.BULK
    assert "Загружено 1 из 1 строки" in shown(desk, batch)


def test_r42_the_history_says_who_loaded_from_which_row(desk: Client, boris: Responsible) -> None:
    batch = load(desk, previewed(desk, row(1)))
    told = Worker.history.get(id=line(batch, 2).made_id)
    assert told.history_user == boris.user
    assert told.history_change_reason == "staff.register_row: файл «Новые работники.xlsx», строка 2"
    assert [one.history_change_reason for one in batch.history.order_by("history_id")] == [
        "imports.preview",
        "imports.start",
        "imports.finish",
    ]


def test_r10_the_same_file_again_writes_nothing(desk: Client) -> None:
    load(desk, previewed(desk, row(1), row(2)))
    people, letters = Worker.objects.count(), Letter.objects.count()
    again = previewed(desk, row(1), row(2))
    assert "Этот файл уже загружен" in shown(desk, again)
    desk.post(reverse("imports:load", args=[again.pk]))
    working.drain()
    assert (Worker.objects.count(), Letter.objects.count()) == (people, letters)


def test_r10_two_previews_of_one_file_write_it_once(desk: Client) -> None:
    """Trap 13 of reliability.md: what was promised is judged again when it is done."""
    first, second = previewed(desk, row(1)), previewed(desk, row(1))
    load(desk, first)
    people = Worker.objects.count()
    second = load(desk, second)
    assert Worker.objects.count() == people
    one = line(second, 2)
    assert (one.state, one.words) == (
        "left",
        "Не загружено: пока файл ждал, сведения изменились. Уже в вашем списке.",
    )
    assert "1 строка не загрузилась" in shown(desk, second)


def test_r10_a_second_click_starts_nothing_twice(desk: Client) -> None:
    batch = load(desk, previewed(desk, row(1)))
    people = Worker.objects.count()
    assert load(desk, batch).state == "loaded"
    assert Worker.objects.count() == people


def test_r23_an_access_that_closes_meanwhile_stops_the_loading(
    desk: Client, boris: Responsible, gleb: User, signed_in: Callable[[Any], Client]
) -> None:
    batch = previewed(desk, row(1), row(2))
    desk.post(reverse("imports:load", args=[batch.pk]))
    suspend_access(boris, by=gleb, why="Проверка")
    people = Worker.objects.count()
    assert not working.drain()
    batch.refresh_from_db()
    assert (batch.state, Worker.objects.count()) == ("stopped", people)
    colleague = factories.ResponsibleFactory(organization=boris.organization)
    page = shown(signed_in(colleague.user), batch)
    assert working.CLOSED in page
    assert "0 из 2 строк готово" in page
    again = load(signed_in(colleague.user), batch)
    assert (again.state, again.by, Worker.objects.count()) == ("loaded", colleague.user, people + 2)


def test_r23_an_access_that_closes_between_two_rows_stops_the_loading(
    desk: Client, boris: Responsible, gleb: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    from staff.importing.kind import Workers

    batch = previewed(desk, row(1), row(2), row(3))
    desk.post(reverse("imports:load", args=[batch.pk]))
    whole = Workers.load

    def load_and_close(self: Workers, line: Any, *args: Any, **kwargs: Any) -> Any:
        done = whole(self, line, *args, **kwargs)
        if line.number == 3:
            suspend_access(boris, by=gleb, why="Проверка")
        return done

    monkeypatch.setattr(Workers, "load", load_and_close)
    working.drain()
    batch.refresh_from_db()
    assert batch.state == "stopped"
    assert [one.state for one in batch.lines.order_by("number")] == ["loaded", "loaded", "waiting"]


def test_r14_who_is_known_is_written_to_and_not_pulled_in(desk: Client) -> None:
    known = factories.WorkerFactory(last_name="Ежова")
    batch = load(desk, previewed(desk, as_in_file(known)))
    assert line(batch, 2).state == "loaded"
    assert not Employment.objects.filter(worker=known).exists()
    assert Letter.objects.filter(user=known.user).count() == 1


def test_r11_what_differs_waits_for_the_responsible(desk: Client, anna: Worker) -> None:
    batch = load(desk, previewed(desk, as_in_file(anna, Фамилия="Соколова"), update="on"))
    change = PersonalDataChange.objects.awaiting().get(worker=anna)
    assert change.values == {"last_name": ["Орлова", "Соколова"]}
    assert line(batch, 2).made_id == change.pk
    anna.refresh_from_db()
    assert anna.last_name == "Орлова"
    assert "Соколова" in desk.get(reverse("staff:inbox")).text


def test_r44_another_school_sees_nothing_of_the_file(
    desk: Client, vera: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    batch = previewed(desk, row(1))
    hers = signed_in(vera.user)
    for name in ("batch", "errors", "undo"):
        assert hers.get(reverse(f"imports:{name}", args=[batch.pk])).status_code == 404
    for name in ("load", "correct", "undo"):
        assert hers.post(reverse(f"imports:{name}", args=[batch.pk])).status_code == 404
    assert "Новые работники" not in hers.get(reverse("imports:list")).text


def test_r10_a_preview_of_yesterday_is_read_again(desk: Client, school12: Organization) -> None:
    batch = previewed(desk, row(1))
    Batch.objects.filter(pk=batch.pk).update(lease_until=now())
    import time_machine

    with time_machine.travel(now().replace(year=now().year + 1)):
        answer = desk.post(reverse("imports:load", args=[batch.pk]))
    assert answer.status_code in {302, 409}
    batch.refresh_from_db()
    assert batch.state == "previewed"
