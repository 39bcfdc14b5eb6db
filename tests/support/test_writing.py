"""R39: a worker and a Responsible write to the operator, each from the own room, and write on."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from organizations.models import Organization
from organizations.states import Access
from staff.models import Worker
from support.answering.actions import answer
from support.models import Kind, Progress, Ticket, TicketFile, Via
from support.tickets.forms import FORMS
from tests import factories
from tests.support.tickets import TEXT, scan, send, written

pytestmark = pytest.mark.django_db


def test_r39_a_worker_writes_and_reads_it_with_its_file(anna: Any, signed_in: Any) -> None:
    desk = signed_in(anna.user)
    page = send(desk, "paper", paper_number="Б-118", description=TEXT, attached=[scan(), scan("Вторая.jpg")])
    ticket = Ticket.objects.get()
    assert (ticket.kind, ticket.state, ticket.via) == (Kind.PAPER, Progress.NEW, Via.CABINET)
    assert (ticket.author, ticket.worker, ticket.email) == (anna.user, anna, "anna@example.ru")
    for said in (f"№ {ticket.pk}. Неверный бумажный чек", "Б-118", TEXT, "Корешок чека.jpg", "Вторая.jpg"):
        assert said in page.text
    file = desk.get(reverse("support:file", args=[TicketFile.objects.earliest("pk").pk]))
    assert (file["Content-Type"], b"".join(file)[:2]) == ("image/jpeg", b"\xff\xd8")
    assert TEXT in desk.get(reverse("support:tickets")).text


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("duplicate", {"description": "Дубль", "other": "999999"}, "Работника с ID 999999 в АИС нет."),
        ("paper", {"description": "Дубль"}, "Заполните поле «Номер бумажного чека»."),
        ("type", {"charter_name": "Лицей"}, "Выберите: «Правильный тип»."),
        ("access", {"order_number": "7", "order_date": "01.09.2026"}, "Приложите скан приказа"),
        ("other", {"description": ""}, "Опишите, что случилось"),
    ],
)
def test_r39_each_kind_asks_for_what_it_needs(
    kind: str, typed: dict[str, str], said: str, anna: Any, signed_in: Any
) -> None:
    page = send(signed_in(anna.user), kind, **typed)
    assert said in page.text
    assert not Ticket.objects.exists()


@pytest.mark.parametrize("kind", ["duplicate", "paper", "type", "access", "other"])
def test_r39_what_the_kind_needs_stands_before_the_words(kind: str, anna: Any, boris: Any) -> None:
    known = {"places": Organization.objects.filter(pk=boris.organization_id).select_related("type")}
    for people in (None, Worker.objects.acting_for(boris)):
        fields = list(FORMS[kind](**known, people=people).fields)
        own = [name for name in fields if name not in {"description", "attached"}]
        assert fields[: len(own)] == own


def test_r39_the_own_record_is_not_its_own_duplicate(anna: Any, signed_in: Any) -> None:
    page = send(signed_in(anna.user), "duplicate", description="Дубль", other=str(anna.pk))
    assert f"ID {anna.pk} уже указан как первая запись." in page.text


def test_r23_r39_a_closed_access_is_opened_without_a_new_order(vera: Any, signed_in: Any) -> None:
    vera.state = Access.SUSPENDED
    vera.save(update_fields=["state"])
    desk = signed_in(vera.user)
    form = desk.get(reverse("support:new", args=["access"])).text
    assert "Нового приказа не" in form
    assert "Номер приказа" not in form
    send(desk, "access", organization=vera.organization_id)
    ticket = Ticket.objects.get()
    assert (ticket.kind, ticket.organization) == (Kind.ACCESS, vera.organization)


def test_r24_r39_a_responsible_asks_for_another_type(boris: Any, signed_in: Any) -> None:
    lyceum = factories.OrganizationTypeFactory(name="Лицей")
    here, desk = boris.organization, signed_in(boris.user)
    typed = {"organization": here.pk, "charter_name": "МБОУ «Лицей № 12»"}
    same = send(desk, "type", room="org_", **typed, right_type=here.type_id)
    assert f"В АИС уже записан этот тип: {here.type}." in same.text
    page = send(desk, "type", room="org_", **typed, right_type=lyceum.pk)
    for said in (f"ID {here.pk}", "МБОУ «Лицей № 12»", "Лицей"):
        assert said in page.text
    assert Ticket.objects.get().via == Via.ORGANIZATION


def test_r39_r44_a_responsible_writes_about_the_own_workers_only(
    anna: Any, boris: Any, vera: Any, signed_in: Any
) -> None:
    theirs = factories.EmploymentFactory(organization=vera.organization).worker
    desk = signed_in(boris.user)
    page = send(desk, "login", room="org_", worker=theirs.pk, description="Не может войти")
    assert f"Среди работников вашей организации нет ID {theirs.pk}." in page.text
    send(desk, "login", room="org_", worker=anna.pk, description="Не может войти")
    ticket = Ticket.objects.get()
    assert (ticket.worker, ticket.author) == (anna, boris.user)
    assert signed_in(anna.user).get(reverse("support:ticket", args=[ticket.pk])).status_code == 404
    assert signed_in(vera.user).get(reverse("support:org_ticket", args=[ticket.pk])).status_code == 404


def test_r39_what_was_answered_goes_back_to_work(anna: Any, gleb: Any, signed_in: Any) -> None:
    ticket, desk = written(anna.user), signed_in(anna.user)
    answer(ticket, "Сделано.", seen=0, by=gleb)
    page = reverse("support:ticket", args=[ticket.pk])
    assert "Оператор АИС" in desk.get(page).text
    assert gleb.name not in desk.get(page).text
    desk.post(page, {"text": "Не сделано."})
    ticket.refresh_from_db()
    assert (ticket.state, ticket.messages.count()) == (Progress.IN_WORK, 2)


def test_r39_a_closed_one_says_to_write_anew(anna: Any, gleb: Any, signed_in: Any) -> None:
    ticket, desk = written(anna.user), signed_in(anna.user)
    answer(ticket, "Сделано.", seen=0, close=True, by=gleb)
    page = reverse("support:ticket", args=[ticket.pk])
    assert "Напишите новое" in desk.get(page).text
    refused = desk.post(page, {"text": "Ещё вопрос."}).text
    assert f"Обращение № {ticket.pk} закрыто." in refused
    assert reverse("support:choose") in refused
    assert ticket.messages.count() == 1


def test_r39_a_form_sent_twice_is_one_ticket(anna: Any, signed_in: Any) -> None:
    desk = signed_in(anna.user)
    form = desk.get(reverse("support:new", args=["other"]))
    token = form.text.split('name="form_token" value="')[1].split('"')[0]
    for _ in range(2):
        send(desk, "other", description=TEXT, form_token=token)
    assert Ticket.objects.count() == 1


def test_r39_no_more_than_so_many_in_a_day(
    anna: Any, signed_in: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("support.tickets.rules.MOST", 1)
    written(anna.user)
    page = send(signed_in(anna.user), "other", description=TEXT)
    assert "Сегодня вами отправлено обращений: 1." in page.text


def test_r39_what_waits_is_added_to_rather_than_written_again(anna: Any, signed_in: Any) -> None:
    ticket = written(anna.user)
    page = signed_in(anna.user).get(reverse("support:new", args=["other"])).text
    assert "Вы уже писали об этом" in page
    assert reverse("support:ticket", args=[ticket.pk]) in page
