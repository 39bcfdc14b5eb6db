"""R41: texts by editions and legal acts: written by an administrator, read by everybody, never changed afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from accounts.models import User
from accounts.operators.roles import OperatorRole
from lib.dates import format_date, today
from lib.reasons import Refused
from tests.history_guard import unguarded
from texts.actions import change_edition, write_edition
from texts.known import CONSENT
from texts.models import Act, Edition
from texts.rendering import changed_lines, html
from texts.rules import may_change, may_take_effect

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
DAY = date(2026, 11, 23)
ADD = "/admin/texts/edition/add/"


def edition(days: int, **said: Any) -> Edition:
    """In force so many days from today; past ones as only a migration can write them."""
    values = {"text": CONSENT, "body": f"Редакция {days}", "in_force_from": today() + timedelta(days=days)}
    with unguarded():
        return Edition.objects.create(**values | said)


@pytest.mark.parametrize(("days", "may"), [(-1, False), (0, False), (1, True), (400, True)])
def test_r41_an_edition_takes_effect_from_tomorrow(days: int, may: bool) -> None:
    assert (may_take_effect(DAY + timedelta(days=days), DAY) == []) is may
    assert (may_change(DAY + timedelta(days=days), DAY) == []) is may


def test_r41_the_newest_whose_day_has_come_is_read(client: Client) -> None:
    old, _, newest, future = (edition(days) for days in (-29, -20, 0, 1))
    page = client.get(reverse("texts:document", args=[CONSENT])).text
    assert f"Редакция от {format_date(newest.in_force_from)}" in page
    assert "Редакция 0" in page
    assert "Редакция 1" not in page
    assert future.get_absolute_url() not in page
    assert client.get(future.get_absolute_url()).status_code == 404
    before = client.get(old.get_absolute_url()).text
    assert "Это прежняя редакция" in before
    assert "Редакция -29" in before
    assert client.get("/documents/secret/").status_code == 404
    assert client.get("/signup/consent/")["Location"] == "/documents/consent/"


def test_r41_a_new_system_has_its_texts_and_every_page_leads_to_them(client: Client) -> None:
    page = client.get(reverse("texts:documents")).text
    assert reverse("texts:documents") in client.get("/account/login/").text
    for name in ("consent", "policy", "terms"):
        assert reverse("texts:document", args=[name]) in page
        assert "<h2>" in client.get(reverse("texts:document", args=[name])).text


def test_r41_one_in_force_is_refused_by_the_action_and_by_the_database(gleb: User) -> None:
    held = edition(0)
    held.body = "Другое"
    with pytest.raises(Refused, match="уже действует"):
        change_edition(held, by=gleb, why="опечатка")
    with pytest.raises(Refused, match="не раньше"):
        write_edition(Edition(text=CONSENT, in_force_from=today(), body="Сегодня"), by=gleb, why="приказ")
    for change in (
        lambda: Edition.objects.filter(pk=held.pk).update(body="Другое"),
        lambda: Edition.objects.filter(pk=held.pk).delete(),
    ):
        with pytest.raises(IntegrityError, match="stays as it is"), unguarded(), transaction.atomic():
            change()
    with pytest.raises(Refused, match="уже действует другая редакция"):
        write_edition(
            Edition(text=CONSENT, in_force_from=edition(5).in_force_from, body="?"), by=gleb, why="приказ"
        )


def test_control_r41_without_the_trigger_it_would_be_rewritten() -> None:
    held = edition(0)
    with connection.cursor() as sql, unguarded():
        sql.execute("SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE texts_edition DISABLE TRIGGER edition_stays")
        Edition.objects.filter(pk=held.pk).update(body="Другое")
    assert Edition.objects.get(pk=held.pk).body == "Другое"


def test_r41_an_administrator_writes_an_edition_from_the_text_in_force(
    gleb: User, signed_in: SignedIn
) -> None:
    desk, tomorrow = signed_in(gleb), today() + timedelta(days=1)
    assert f"?text={CONSENT}" in desk.get(ADD).text
    began = desk.get(ADD, {"text": CONSENT}).text
    assert "Хранят, уточняют" in began
    typed = {
        "text": CONSENT,
        "body": "## Зачем\n\nПросто так.",
        "changes": "Стало короче",
        "why": "Приказ № 9",
    }
    late = desk.post(ADD, typed | {"in_force_from": format_date(today())})
    assert "не раньше" in late.text
    assert "Просто так." in late.text
    desk.post(ADD, typed | {"in_force_from": format_date(tomorrow), "asks_anew": "on"})
    made = Edition.objects.get(in_force_from=tomorrow)
    assert (made.changes, made.asks_anew) == ("Стало короче", True)
    card = f"/admin/texts/edition/{made.pk}/change/"
    shown = desk.get(card).text
    assert "<h2>Зачем</h2>" in shown
    assert "Добавлено:" in shown
    assert "Убрано:" in shown
    desk.post(card, typed | {"in_force_from": format_date(tomorrow), "body": "Иначе"})
    made.refresh_from_db()
    assert (made.body, made.asks_anew) == ("Иначе", False)
    line = made.history.first()
    assert line.history_user == gleb
    assert line.history_change_reason.endswith(": Приказ № 9")


def test_r44_who_answers_tickets_only_reads_editions(gleb: User, signed_in: SignedIn) -> None:
    future = edition(3)
    gleb.operator_role = OperatorRole.SUPPORT
    gleb.save(update_fields=["operator_role"])
    desk, card = signed_in(gleb), f"/admin/texts/edition/{future.pk}/change/"
    assert "Редакция 3" in desk.get(card).text
    desk.post(card, {"body": "Иначе", "in_force_from": format_date(future.in_force_from), "why": "?"})
    future.refresh_from_db()
    assert future.body == "Редакция 3"


def test_r41_acts_stand_with_their_days_and_those_that_are_over_apart(
    gleb: User, signed_in: SignedIn, client: Client
) -> None:
    typed = {"title": "Порядок выдачи чеков", "number": "12", "date": "01.02.2026", "issuer": "Министерство"}
    days = {"in_force_from": "01.03.2026", "why": "новый акт"}
    desk = signed_in(gleb)
    wrong = desk.post("/admin/texts/act/add/", typed | days | {"in_force_until": "28.02.2026"})
    assert "раньше, чем начинает" in wrong.text
    desk.post("/admin/texts/act/add/", typed | days)
    again = desk.post("/admin/texts/act/add/", typed | days)
    assert "уже есть в списке" in again.text
    page = client.get(reverse("texts:documents")).text
    assert "№&nbsp;12 от 01.02.2026" in page
    assert "Больше не" not in page
    with unguarded():
        Act.objects.update(in_force_until=today() - timedelta(days=1))
    assert "Больше не&nbsp;действуют (1)" in client.get(reverse("texts:documents")).text


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("## Зачем", "<h2>Зачем</h2>\n"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
        ("![x](https://example.org/spy.png)", '<p>!<a href="https://example.org/spy.png">x</a></p>\n'),
    ],
)
def test_r41_a_text_is_words_headings_and_lists_and_never_a_program(body: str, shown: str) -> None:
    assert html(body) == shown


def test_r41_what_changed_is_told_by_paragraphs() -> None:
    assert changed_lines("Один\n\nДва", "Один\n\nТри\n\nДва") == [("+", "Три")]
    assert changed_lines("Один", "Два") == [("-", "Один"), ("+", "Два")]
    assert changed_lines("Один", "Один") == []
