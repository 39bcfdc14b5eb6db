"""How long it is kept what is kept for a time only (R42)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, connection, transaction
from django.test import Client

from accounts.models import User
from accounts.operators.roles import OperatorRole
from lib.dates import now
from lib.reasons import Refused
from retention.actions import set_terms
from retention.facts import term, terms
from retention.known import INCOMING_TEXTS, KEPT, LETTERS, LOOKS, RECORDS, TICKET_FILES, in_words
from retention.models import Term
from retention.rules import may_set
from support.forgetting import forget_files, forget_incoming
from support.models import Fate, IncomingLetter, Kind, Progress, Ticket, TicketFile
from tests.history_guard import unguarded

pytestmark = pytest.mark.django_db
SignedIn = Callable[[User], Client]
PAGE = "/admin/retention/"


def whole(**changed: Any) -> dict[str, Any]:
    return {name: kept.usual for name, kept in KEPT.items()} | {"why": "Приказ № 5"} | changed


@pytest.mark.parametrize("name", KEPT)
def test_r42_the_bounds_of_each_kind_are_inclusive_and_the_usual_term_is_within(name: str) -> None:
    kept = KEPT[name]
    assert not may_set({name: kept.usual})
    assert not may_set({name: kept.least})
    assert not may_set({name: kept.most})
    assert may_set({name: kept.least - 1})
    assert may_set({name: kept.most + 1})


def test_r42_a_term_is_usual_until_it_is_set_and_its_history_says_who(gleb: User) -> None:
    assert term(LOOKS) == timedelta(days=1095)
    set_terms({LOOKS: 400, LETTERS: 365}, by=gleb, why="Приказ № 5")
    assert term(LOOKS) == timedelta(days=400)
    assert terms()[LETTERS] == 365
    line = Term.history.get(name=LOOKS)
    assert (line.history_user, line.history_change_reason) == (gleb, "retention.set_terms: Приказ № 5")


def test_r42_what_does_not_hold_is_refused_and_nothing_is_set(gleb: User) -> None:
    with pytest.raises(Refused, match="не меньше 366 и не больше 3660 дней"):
        set_terms({LETTERS: 100, LOOKS: 365}, by=gleb, why="")
    assert not Term.objects.exists()


def test_r42_the_database_holds_the_bounds_too() -> None:
    for name, days in ((LOOKS, 365), (RECORDS, 1), ("другое", 30)):
        with pytest.raises(IntegrityError, match="term_holds"), unguarded(), transaction.atomic():
            Term.objects.bulk_create([Term(name=name, days=days)])


def test_control_r42_without_the_constraint_a_term_of_a_day_is_stored() -> None:
    with connection.cursor() as sql:
        sql.execute("ALTER TABLE retention_term DROP CONSTRAINT term_holds")
    with unguarded():
        Term.objects.bulk_create([Term(name=LOOKS, days=1)])
    assert term(LOOKS) == timedelta(days=1)


def test_r42_an_administrator_sets_terms_on_the_page(gleb: User, signed_in: SignedIn) -> None:
    browser = signed_in(gleb)
    assert "Изменить их может администратор" not in browser.get(PAGE).content.decode()
    page = browser.post(PAGE, whole(looks="400"), follow=True).content.decode()
    assert "1 срок изменён. Действует со следующей ночи." in page
    assert "было 1095" in page
    assert terms()[LOOKS] == 400
    assert Term.objects.count() == 1


def test_r42_a_bad_number_is_told_beside_its_field_and_what_was_typed_stays(
    gleb: User, signed_in: SignedIn
) -> None:
    page = signed_in(gleb).post(PAGE, whole(looks="10", letters="год")).content.decode()
    assert "срок не меньше 366 и не больше 3660 дней" in page
    assert "Укажите целое число дней." in page
    assert 'value="10"' in page
    assert 'value="год"' in page
    assert not Term.objects.exists()


def test_r44_another_operator_only_reads_the_terms(gleb: User, signed_in: SignedIn) -> None:
    with unguarded():
        User.objects.filter(pk=gleb.pk).update(operator_role=OperatorRole.SUPPORT)
    browser = signed_in(gleb)
    assert "Изменить их может администратор" in browser.get(PAGE).content.decode()
    assert browser.post(PAGE, whole(looks="400")).status_code in (200, 302, 403)
    assert not Term.objects.exists()


def test_r42_the_file_of_a_closed_ticket_goes_and_its_name_stays(
    gleb: User, signed_in: SignedIn, django_capture_on_commit_callbacks: Any
) -> None:
    with unguarded():
        closed, opened = (
            Ticket.objects.create(
                kind=Kind.OTHER, description="Помогите", email="a@example.org", signed="Анна"
            )
            for _ in range(2)
        )
    files = [
        TicketFile.objects.create(ticket=one, name="приказ.pdf", file=ContentFile(b"%PDF", name="o.pdf"))
        for one in (closed, opened)
    ]
    with unguarded():
        Ticket.objects.filter(pk=closed.pk).update(
            state=Progress.CLOSED, touched_at=now() - timedelta(days=364)
        )
    assert forget_files(by=None) == 0
    set_terms({TICKET_FILES: 363}, by=gleb, why="Приказ")
    path = files[0].file.name
    with django_capture_on_commit_callbacks(execute=True):
        assert forget_files(by=None) == 1
    assert not default_storage.exists(path)
    assert default_storage.exists(files[1].file.name)
    page = signed_in(gleb).get(f"/admin/support/ticket/{closed.pk}/change/").content.decode()
    assert "приказ.pdf" in page
    assert "срок хранения вышел" in page
    assert forget_files(by=None) == 0


def test_r42_the_text_of_an_old_letter_goes_and_one_that_waits_to_be_read_stays() -> None:
    old = now() - timedelta(days=KEPT[INCOMING_TEXTS].usual + 1)
    for number, (fate, at) in enumerate([(Fate.TICKET, old), (Fate.UNREAD, old), (Fate.TICKET, now())]):
        IncomingLetter.objects.create(
            digest=str(number), email="a@example.org", text="Текст", fate=fate, at=at
        )
    assert forget_incoming(by=None) == 1
    assert forget_incoming(by=None) == 0
    assert list(IncomingLetter.objects.order_by("digest").values_list("text", flat=True)) == [
        "",
        "Текст",
        "Текст",
    ]


@pytest.mark.parametrize(
    ("days", "said"), [(1095, "3 года"), (365, "1 год"), (400, "400 дней"), (31, "31 день")]
)
def test_r45_a_term_of_whole_years_is_said_in_years(days: int, said: str) -> None:
    assert in_words(days) == said
