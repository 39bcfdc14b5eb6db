"""R39, R40: a ticket that came without an account is given its subject and the person whom it is about."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from lib.reasons import Refused
from support.answering import actions, reasons
from support.models import Kind, Progress, Ticket, Via
from support.tickets.actions import write_ticket
from tests.support.tickets import written

pytestmark = pytest.mark.django_db


def public() -> Ticket:
    told = {"signed": "Анна", "description": "Не приходит чек"}
    return write_ticket(Kind.LOGIN, via=Via.PUBLIC, email="a@example.org", told=told, by=None)


def test_r39_the_operator_says_whom_a_public_ticket_is_about(anna: Any, gleb: Any, signed_in: Any) -> None:
    ticket, desk = public(), signed_in(gleb)
    card = reverse("admin:support_ticket_change", args=[ticket.pk])
    page = reverse("admin:support_ticket_sorting", args=[ticket.pk])
    assert page in desk.get(card).text
    wrong = desk.post(page, {"kind": Kind.PAPER, "worker": "999999", "why": "по письму"})
    assert "Работника с ID 999999 нет" in wrong.text
    assert 'value="999999"' in wrong.text
    shown = desk.post(page, {"kind": Kind.PAPER, "worker": str(anna.pk), "why": "по письму"}, follow=True)
    assert "Обращение уточнено" in shown.text
    assert anna.full_name in shown.text
    ticket.refresh_from_db()
    assert (ticket.kind, ticket.worker, ticket.state) == (Kind.PAPER, anna, Progress.NEW)
    desk.post(page, {"kind": Kind.OTHER, "worker": "", "why": "другое"})
    ticket.refresh_from_db()
    assert (ticket.kind, ticket.worker) == (Kind.OTHER, anna), "an empty number leaves the person"


def test_r44_nobody_elses_name_comes_into_a_thread_that_its_author_reads(
    anna: Any, boris: Any, gleb: Any
) -> None:
    ticket = written(anna.user)
    other = boris.user.worker
    with pytest.raises(Refused) as refused:
        actions.sort_out(ticket, Kind.OTHER, other, by=gleb, why="ошибка")
    assert [one.why for one in refused.value.reasons] == [reasons.author_reads_it]
    assert actions.sort_out(ticket, Kind.PAPER, None, by=gleb, why="тема другая").kind == Kind.PAPER


def test_r39_a_closed_one_stays_as_it_is(anna: Any, gleb: Any) -> None:
    ticket = public()
    actions.close(ticket, by=gleb, why="повтор")
    with pytest.raises(Refused) as refused:
        actions.sort_out(ticket, Kind.OTHER, anna, by=gleb, why="поздно")
    assert [one.why for one in refused.value.reasons] == [reasons.closed_already]
