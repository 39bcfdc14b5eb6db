"""R42: a consent withdrawn, taken back, carried out; nothing that names the person is left in any table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.test import Client
from django.urls import reverse

from lib.actions import does_not_fit
from lib.dates import now, today
from lib.reasons import Refused
from retention.known import KEPT, RECORDS
from staff.duplicates.actions import look_for_duplicates
from staff.models import DuplicatePair, Employment, LeavePeriod, Worker
from staff.moves.actions import dismiss
from staff.personal_data.actions import confirm_change, request_change
from staff.states import DismissalReason
from support.answering.actions import answer
from support.erasing import reasons, rules
from support.erasing.actions import destroy_data, keep_data, withdraw_consent
from support.erasing.outdated import find_outdated
from support.models import Destruction, Kind, Outdated, TicketFile, Via, Withdrawal
from support.tickets.actions import write_ticket
from tests import factories
from tests.history_guard import unguarded
from vouchers.actions import issue_voucher

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
SURNAME, EMAIL = "Канарейкина", "kanareyka@example.ru"


def everything() -> Iterator[tuple[str, str]]:
    """Each table and all that stands in it, as a dump would have it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        for (table,) in cursor.fetchall():
            cursor.execute(f"SELECT coalesce(string_agg(row::text, E'\\n'), '') FROM {table} row")  # noqa: S608
            yield table, cursor.fetchone()[0]


def named(*words: str) -> dict[str, list[str]]:
    """Where any of these stands."""
    found = {table: [word for word in words if word.lower() in text.lower()] for table, text in everything()}
    return {table: words for table, words in found.items() if words}


def withdrawn(worker: Worker, days: int) -> Withdrawal:
    withdrawal = withdraw_consent(worker, by=worker.user)
    withdrawal.asked_at = now() - timedelta(days=days)
    withdrawal._change_reason = "прошло время"  # type: ignore[attr-defined]
    withdrawal.save(update_fields=["asked_at"])
    return withdrawal


def leave(worker: Worker, by: Any) -> None:
    dismiss(
        worker.employments.get(),
        on=today(),
        reason=DismissalReason.UNKNOWN,
        by=by.user,
        why=f"уходит {SURNAME}",
    )


@pytest.fixture
def person(boris: Any, gleb: Any) -> Worker:
    """Of whom every room has something."""
    place = factories.EmploymentFactory(
        organization=boris.organization,
        worker__last_name=SURNAME,
        worker__birth_date=date(1971, 2, 3),
        worker__user__email=EMAIL,
    )
    worker: Worker = place.worker
    request_change(worker, {"first_name": "Зинаида"}, by=worker.user, why="паспорт Канарейкиной")
    confirm_change(worker.changes.get(), by=boris.user)
    worker.refresh_from_db()
    issue_voucher(worker, by=boris.user)
    LeavePeriod(
        employment=place,
        kind="childcare",
        begins_on=today() - timedelta(days=9),
        ends_on=today() - timedelta(days=2),
    ).save()
    told = {"worker": worker, "description": f"Я, {SURNAME}, не вижу курс", "about": ""}
    ticket = write_ticket(Kind.OTHER, told=told, files=[], via=Via.CABINET, email=EMAIL, by=worker.user)
    answer(ticket, f"Уважаемая {SURNAME}!", seen=0, by=gleb)
    TicketFile.objects.create(ticket=ticket, name=f"{SURNAME}.pdf", file=ContentFile(b"%PDF", name="scan"))
    leave(worker, boris)
    return worker


def test_r42_nothing_that_names_the_person_is_left(
    person: Worker, gleb: Any, django_capture_on_commit_callbacks: Any
) -> None:
    words = SURNAME, "Канарейкин", EMAIL, person.snils, "Зинаида", str(person.birth_date)
    assert len(named(*words)) >= 10, "the control: it stood in many"
    path = TicketFile.objects.get().file.name
    withdrawn(person, rules.WAIT_DAYS)
    with django_capture_on_commit_callbacks(execute=True):
        act = destroy_data(person, by=gleb, why="заявление № 4")
    assert named(SURNAME, "Канарейкин", person.snils, "Зинаида", str(person.birth_date)) == {}
    assert set(named(EMAIL)) == {"letters_letter"}, "the last word, which is forgotten when it has left"
    assert not default_storage.exists(path)
    assert (act.files, act.rows["Личные данные"], act.rows["Имя в чеках"]) == (1, 1, 1)


def test_r42_what_is_counted_stays(person: Worker, gleb: Any) -> None:
    withdrawn(person, rules.WAIT_DAYS)
    destroy_data(person, by=gleb, why="заявление № 4")
    again = Worker.objects.get(pk=person.pk)
    assert (again.full_name, again.masked_snils, again.vouchers.count()) == ("Данные уничтожены", "—", 1)
    assert again.employments.count() == 1
    assert not again.user.is_active  # type: ignore[union-attr]


def test_r42_while_the_person_works_nothing_is_destroyed(anna: Worker, gleb: Any) -> None:
    withdrawn(anna, 40)
    with pytest.raises(Refused) as refused:
        destroy_data(anna, by=gleb, why="заявление")
    assert {reason.why for reason in refused.value.reasons} == {reasons.works_there}
    assert anna.full_name == Worker.objects.get(pk=anna.pk).full_name


def test_r42_the_database_itself_refuses_whoever_works(anna: Worker, gleb: Any, monkeypatch: Any) -> None:
    """The control: with the rules off, the function says no."""
    monkeypatch.setattr("support.erasing.facts.against", lambda worker, on: [])
    with pytest.raises(Refused) as refused:
        destroy_data(anna, by=gleb, why="заявление")
    assert [reason.why for reason in refused.value.reasons] == [does_not_fit]
    assert Destruction.objects.count() == 0


@pytest.mark.parametrize(("days", "may"), [(rules.WAIT_DAYS - 1, False), (rules.WAIT_DAYS, True)])
def test_r42_ten_days_to_think_better(person: Worker, gleb: Any, days: int, *, may: bool) -> None:
    withdrawal = withdrawn(person, days)
    if may:
        assert destroy_data(person, by=gleb, why="заявление").withdrawal == withdrawal
        return
    with pytest.raises(Refused) as refused:
        destroy_data(person, by=gleb, why="заявление")
    [reason] = refused.value.reasons
    assert (reason.why, reason.first_day) == (reasons.may_think_better, today() + timedelta(days=1))


def test_r42_taken_back_it_is_not_carried_out(person: Worker, gleb: Any) -> None:
    withdrawn(person, 20)
    keep_data(person, by=person.user)
    with pytest.raises(Refused) as refused:
        destroy_data(person, by=gleb, why="заявление")
    assert [reason.why for reason in refused.value.reasons] == [reasons.still_kept]
    withdrawn(person, 0)
    assert Withdrawal.objects.count() == 2


def test_r42_twice_is_once(person: Worker, gleb: Any) -> None:
    assert withdraw_consent(person, by=person.user) == withdraw_consent(person, by=person.user)
    Withdrawal.objects.get()
    withdrawal = Withdrawal.objects.get()
    withdrawal.asked_at -= timedelta(days=20)
    withdrawal.save(update_fields=["asked_at"])
    assert destroy_data(person, by=gleb, why="раз") == destroy_data(person, by=gleb, why="два")


def test_r42_nothing_is_written_of_a_record_that_names_nobody(person: Worker, boris: Any, gleb: Any) -> None:
    withdrawn(person, 20)
    destroy_data(person, by=gleb, why="заявление")
    with pytest.raises(Refused):
        withdraw_consent(person, by=None)


def test_r9_two_destroyed_records_are_no_duplicates(person: Worker, gleb: Any) -> None:
    other = factories.EmploymentFactory(state="ended", training=False, ended_on=today()).worker
    for one in (person, other):
        withdrawn(one, 20)
        destroy_data(one, by=gleb, why="заявление")
    while look_for_duplicates(by=None) is not None:
        pass
    assert not DuplicatePair.objects.exists()


@pytest.mark.parametrize(("days", "over"), [(KEPT[RECORDS].usual, False), (KEPT[RECORDS].usual + 1, True)])
def test_r42_when_the_term_of_storage_is_over(person: Worker, gleb: Any, days: int, *, over: bool) -> None:
    with unguarded():
        Worker.objects.update(registered_at=now() - timedelta(days=days))
        Employment.objects.filter(worker=person).update(
            started_on=None, ended_on=today() - timedelta(days=days)
        )
    find_outdated(by=None)
    assert list(Outdated.objects.values_list("worker", flat=True)) == ([person.pk] if over else [])
    if over:
        act = destroy_data(person, by=gleb, why="срок хранения")
        assert (act.withdrawal, find_outdated(by=None)) == (None, 0)
        return
    with pytest.raises(Refused) as refused:
        destroy_data(person, by=gleb, why="срок хранения")
    assert [(one.why, one.first_day) for one in refused.value.reasons] == [
        (reasons.still_kept, today() + timedelta(days=1))
    ]


def test_r42_the_worker_does_it_in_the_cabinet(anna: Worker, signed_in: SignedIn) -> None:
    cabinet, page = signed_in(anna.user), reverse("support:withdrawal")
    assert cabinet.get(page).headers["Location"].startswith(reverse("account_reauthenticate"))
    cabinet.post(reverse("account_reauthenticate"), {"password": factories.PASSWORD, "next": page})
    shown = cabinet.get(page).content.decode()
    assert "Место работы не закрыто: Школа № 12." in shown
    assert cabinet.post(page, {"why": ""}).status_code == 302
    assert "Последний срок" in cabinet.get(page).content.decode()
    assert cabinet.post(reverse("support:withdrawal_keep")).status_code == 302
    assert not Withdrawal.objects.standing().exists()


def test_r42_the_operator_destroys_and_prints_the_act(person: Worker, gleb: Any, signed_in: SignedIn) -> None:
    withdrawn(person, 20)
    desk, page = signed_in(gleb), reverse("admin:staff_worker_erasing", args=[person.pk])
    assert desk.post(page, {"why": "заявление № 4"}).status_code == 302
    act = Destruction.objects.get(worker=person)
    assert (act.by, act.why) == (gleb, "заявление № 4")
    card = desk.get(reverse("admin:support_destruction_change", args=[act.pk])).content.decode()
    assert "Личные данные: 1" in card
    printed = desk.get(reverse("admin:support_destruction_act", args=[act.pk]))
    assert printed.headers["Content-Type"] == "application/pdf"
