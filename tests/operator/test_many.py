"""An action done to many records at once: ticks in a list, one page, each record by itself (R39, R42)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from accounts.operators.roles import OperatorRole
from support.answering.actions import close
from support.models import Kind, Progress, Ticket, Via
from support.tickets.actions import write_ticket
from ui.admin_bulk import MOST

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
LIST = "/admin/support/ticket/"
CLOSING = "admin:support_ticket_closing_many"


def tickets(number: int) -> list[Ticket]:
    return [
        write_ticket(
            Kind.OTHER,
            via=Via.PUBLIC,
            email="a@example.org",
            told={"signed": "Анна", "description": "Помогите"},
            by=None,
        )
        for _ in range(number)
    ]


def address(name: str, chosen: list[Ticket]) -> str:
    return f"{reverse(name)}?{'&'.join(f'id={one.pk}' for one in chosen)}"


def test_r39_the_ticked_are_closed_with_one_reason_each_by_itself(gleb: User, signed_in: SignedIn) -> None:
    chosen, other = tickets(3), tickets(1)[0]
    desk = signed_in(gleb)
    ticked = {"action": "many_closing", "_selected_action": [one.pk for one in chosen]}
    page = desk.post(LIST, ticked, follow=True)
    assert page.redirect_chain[-1][0].startswith(reverse(CLOSING))
    assert "Закрыть обращение: 3 обращения" in page.text
    assert "Что произойдёт с&nbsp;каждой записью" in page.text
    assert all(reverse("admin:support_ticket_change", args=[one.pk]) in page.text for one in chosen)
    done = desk.post(address(CLOSING, chosen), {"why": "одна и та же рассылка"}, follow=True)
    assert done.redirect_chain[-1][0] == LIST
    assert "Закрыть обращение: сделано, 3 обращения." in done.text
    for one in chosen:
        one.refresh_from_db()
        assert (one.state, one.assignee) == (Progress.CLOSED, gleb)
        assert one.history.first().history_change_reason == "support.close: одна и та же рассылка"
    other.refresh_from_db()
    assert other.state == Progress.NEW


def test_r43_what_is_refused_for_one_is_told_and_the_others_are_done(gleb: User, signed_in: SignedIn) -> None:
    first, second = tickets(2)
    close(first, by=gleb, why="повтор")
    page = signed_in(gleb).post(address(CLOSING, [first, second]), {"why": "рассылка"})
    second.refresh_from_db()
    assert second.state == Progress.CLOSED
    assert "сделано, 1 обращение" in page.text
    assert "Не&nbsp;получилось" in page.text
    assert reverse("admin:support_ticket_change", args=[first.pk]) in page.text
    assert reverse("admin:support_ticket_change", args=[second.pk]) not in page.text


def test_r39_without_a_reason_nothing_is_done_and_the_records_stay_chosen(
    gleb: User, signed_in: SignedIn
) -> None:
    chosen = tickets(2)
    page = signed_in(gleb).post(address(CLOSING, chosen), {"why": " "})
    assert "errorlist" in page.text
    assert "2 обращения" in page.text
    assert Ticket.objects.filter(state=Progress.NEW).count() == 2


def test_r39_many_are_taken_at_once(gleb: User, signed_in: SignedIn) -> None:
    chosen = tickets(2)
    signed_in(gleb).post(address("admin:support_ticket_taking_many", chosen))
    assert {one.assignee for one in Ticket.objects.all()} == {gleb}


@pytest.mark.parametrize("query", ["", "?id=0", "?id=абв&id=99999999999999999999"])
def test_r43_nothing_chosen_is_said_so(query: str, gleb: User, signed_in: SignedIn) -> None:
    page = signed_in(gleb).get(reverse(CLOSING) + query)
    assert "Ничего не&nbsp;выбрано" in page.text


def test_r44_a_role_that_may_not_close_sees_no_ticks_and_is_refused(gleb: User, signed_in: SignedIn) -> None:
    chosen = tickets(1)
    gleb.operator_role = OperatorRole.READER
    gleb.save(update_fields=["operator_role"])
    desk = signed_in(gleb)
    assert "many_closing" not in desk.get(LIST).text
    assert desk.post(address(CLOSING, chosen), {"why": "хочу"}).status_code != 302
    assert Ticket.objects.get().state == Progress.NEW


def test_r39_too_many_at_once_is_told(gleb: User, signed_in: SignedIn) -> None:
    tickets(MOST + 1)
    ticked = {"action": "many_closing", "_selected_action": ["1"], "select_across": "1"}
    page = signed_in(gleb).post(
        LIST, ticked | {"_selected_action": [one.pk for one in Ticket.objects.all()]}, follow=True
    )
    assert f"не больше {MOST}" in page.text
    assert not Ticket.objects.filter(state=Progress.CLOSED).exists()


def test_the_page_asks_as_much_for_many_as_for_one(gleb: User, signed_in: SignedIn) -> None:
    chosen, desk, asked = tickets(20), signed_in(gleb), []
    desk.get(address(CLOSING, chosen[:1]))
    for some in (chosen[:1], chosen):
        with CaptureQueriesContext(connection) as said:
            desk.get(address(CLOSING, some))
        asked.append(len(said))
    assert asked[0] == asked[1]
