"""R39, R45: the operator finds a ticket by its number, its people and organizations, and by what was written."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.test import RequestFactory

from staff.models import Worker
from support.admin import TicketAdmin
from support.answering import facts
from support.models import Ticket
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def ticket(anna: Worker) -> Ticket:
    return Ticket.objects.create(
        kind="other", author=anna.user, email="anna@example.ru", description="Чек пришёл с ошибкой в часах"
    )


@pytest.mark.parametrize("text", ["чек ошибкой", "пришел", "anna@example", "  ЧАСАХ"])
def test_r45_by_what_was_written(ticket: Ticket, text: str) -> None:
    assert Ticket.objects.found_by(text).get() == ticket
    assert not Ticket.objects.found_by("совсем другое").exists()


def test_r45_by_its_number_and_its_people(ticket: Ticket, anna: Worker) -> None:
    about = factories.EmploymentFactory(worker__last_name="Одинцова")
    other = Ticket.objects.create(
        kind="type", email="x@example.ru", worker=about.worker, organization=about.organization
    )
    assert ticket in Ticket.objects.found_by(f"№ {ticket.pk}")
    assert ticket in Ticket.objects.found_by(anna.last_name)
    assert Ticket.objects.found_by("Одинцова").get() == other
    assert other in Ticket.objects.found_by(about.organization.name)


def test_r45_with_one_letter_wrong_by_names_only(ticket: Ticket, anna: Worker) -> None:
    spoilt = anna.last_name[:-2] + "ъ" + anna.last_name[-1:]
    assert Ticket.objects.found_by(spoilt, close=True).get() == ticket
    assert not Ticket.objects.found_by("ошубкой", close=True).exists()


def test_r39_a_person_s_tickets_are_those_about_them_and_those_by_them(ticket: Ticket, anna: Worker) -> None:
    second = factories.WorkerFactory()
    about = Ticket.objects.create(kind="duplicate", email="x@example.ru", worker=second, other=anna)
    assert set(Ticket.objects.of_worker(anna)) == {ticket, about}
    assert set(Ticket.objects.of_worker(second)) == {about}
    assert facts.person(anna)["tickets"] == 2


def test_r45_a_name_that_somebody_has_is_meant_as_it_is_written(
    ticket: Ticket, anna: Worker, rf: RequestFactory
) -> None:
    """Without a ticket of theirs, the tickets of almost-namesakes are not shown; a misprint finds them."""
    namesake, misprint = f"{anna.last_name}к", f"{anna.last_name}х"
    factories.WorkerFactory(last_name=namesake)
    tickets = TicketAdmin(Ticket, admin.site)
    found = [
        tickets.get_search_results(rf.get("/"), Ticket.objects.all(), one)[0] for one in (namesake, misprint)
    ]
    assert [list(one) for one in found] == [[], [ticket]]
