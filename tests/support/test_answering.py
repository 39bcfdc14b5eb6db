"""R39: the operator takes a ticket, answers by letter and in the cabinet, closes it, brings it back."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from django.urls import reverse

from letters.models import Letter
from letters.sending import drain
from lib.reasons import Refused
from support.answering import actions, reasons
from support.models import Kind, Progress, SavedAnswer, Ticket, Via
from support.tickets.actions import add_message, write_ticket
from tests import factories
from tests.support.tickets import TEXT, scan, written

pytestmark = pytest.mark.django_db


def page(ticket: Ticket, name: str) -> str:
    return reverse(f"admin:support_ticket_{name}", args=[ticket.pk])


def test_r39_taken_answered_with_a_file_and_closed(anna: Any, gleb: Any, signed_in: Any) -> None:
    ticket, desk = written(anna.user), signed_in(gleb)
    assert TEXT in desk.get(page(ticket, "change")).text
    desk.post(page(ticket, "take"), {"seen": ""})
    ticket.refresh_from_db()
    assert (ticket.state, ticket.assignee) == (Progress.IN_WORK, gleb)
    typed = {"text": "Лишний чек удалён.", "seen": 0, "attached": [scan("Справка.jpg")], "close": "on"}
    done = desk.post(page(ticket, "answer"), typed, follow=True)
    assert "Ответ отправлен письмом" in done.text
    ticket.refresh_from_db()
    assert ticket.state == Progress.CLOSED
    drain()
    [letter] = mail.outbox
    assert letter.to == ["anna@example.ru"]
    assert letter.subject == f"Ответ на обращение № {ticket.pk}: Другое"
    assert "Лишний чек удалён." in letter.body
    assert [name for name, *_ in letter.attachments] == ["Справка.jpg"]
    assert "Лишний чек удалён." in signed_in(anna.user).get(reverse("support:ticket", args=[ticket.pk])).text


def test_r39_an_answer_is_to_what_was_read(anna: Any, gleb: Any, signed_in: Any) -> None:
    ticket, desk = written(anna.user), signed_in(gleb)
    add_message(ticket, "Забыла сказать: чек № Б-118.", by=anna.user)
    refused = desk.post(page(ticket, "answer"), {"text": "Какой номер?", "seen": 0})
    assert "появилось новое сообщение" in refused.text
    assert "Какой номер?" in refused.text
    assert "чек № Б-118" in refused.text
    fresh = refused.text.split('name="seen" value="')[-1].split('"')[0]
    desk.post(page(ticket, "answer"), {"text": "Вижу.", "seen": fresh})
    assert ticket.messages.filter(answer=True).count() == 1


def test_r39_one_operator_answers_and_another_takes_over(anna: Any, gleb: Any) -> None:
    ticket, other = written(anna.user), factories.UserFactory(name="Галина", is_staff=True)
    actions.take(ticket, seen=None, by=gleb)
    with pytest.raises(Refused) as refused:
        actions.take(ticket, seen=None, by=other)
    assert [reason.why for reason in refused.value.reasons] == [reasons.taken_meanwhile]
    assert actions.take(ticket, seen=gleb.pk, by=other).assignee == other


def test_r39_closed_without_an_answer_says_why_by_letter(anna: Any, gleb: Any, signed_in: Any) -> None:
    ticket, desk = written(anna.user), signed_in(gleb)
    desk.post(page(ticket, "closing"), {"why": "Повторяет № 12"})
    assert Letter.objects.get(kind="support/closed").context["text"] == "Повторяет № 12"
    desk.post(page(ticket, "return"), {"why": "Не повторяет"})
    ticket.refresh_from_db()
    assert (ticket.state, ticket.assignee) == (Progress.IN_WORK, gleb)


def test_r39_after_an_answer_it_is_closed_silently(anna: Any, gleb: Any) -> None:
    ticket = written(anna.user)
    actions.answer(ticket, "Сделано.", seen=0, by=gleb)
    actions.close(ticket, by=gleb, why="вопросов нет")
    assert not Letter.objects.filter(kind="support/closed").exists()


def test_r39_the_queue_the_own_and_the_new_are_exactly_those(anna: Any, gleb: Any, signed_in: Any) -> None:
    new, mine, answered = (written(anna.user) for _ in range(3))
    actions.take(mine, by=gleb)
    actions.answer(answered, "Сделано.", seen=0, by=gleb)
    desk, shown = signed_in(gleb), {}
    for queue in ("waits", "new", "mine"):
        rows = desk.get(reverse("admin:support_ticket_changelist"), {"queue": queue}).context["cl"]
        shown[queue] = {one.pk for one in rows.result_list}
    new_one = desk.get(reverse("admin:support_ticket_changelist"), {"queue": "new"}).text
    assert anna.full_name in new_one
    assert "меньше часа" in new_one
    assert shown == {"waits": {new.pk, mine.pk}, "new": {new.pk}, "mine": {mine.pk}}


def test_r39_a_saved_answer_fills_the_text(anna: Any, gleb: Any, signed_in: Any) -> None:
    ticket = written(anna.user)
    saved = SavedAnswer.objects.create(name="Нужен скан", text="Приложите скан.")
    other = SavedAnswer.objects.create(name="О доступе", kind="access", text="Доступ открыт.")
    shown = signed_in(gleb).get(page(ticket, "change"), {"saved": saved.pk}).text
    assert "Здравствуйте, Анна Сергеевна!\n\nПриложите скан." in shown
    assert other.name not in shown


def test_r39_what_came_by_letter_is_written_down_and_waits(gleb: Any, signed_in: Any) -> None:
    told = {"description": TEXT, "signed": "Орлова Анна"}
    ticket = write_ticket("other", via=Via.PUBLIC, email="a@example.ru", told=told, by=None)
    actions.answer(ticket, "Какая организация?", seen=0, by=gleb)
    signed_in(gleb).post(page(ticket, "letter"), {"text": "Школа № 12"})
    ticket.refresh_from_db()
    assert ticket.waits
    assert [message.answer for message in ticket.messages.order_by("pk")] == [True, False]


def test_r42_the_worker_reads_it_in_the_history_and_the_responsible_does_not(
    anna: Any, boris: Any, gleb: Any, signed_in: Any
) -> None:
    ticket = written(anna.user)
    actions.answer(ticket, "Сделано.", seen=0, by=gleb)
    hers = signed_in(anna.user).get(reverse("home:my_history")).text
    assert f"Вы написали оператору: №\u00a0{ticket.pk}, другое" in hers
    assert f"Оператор ответил на обращение: №\u00a0{ticket.pk}" in hers
    his = signed_in(boris.user).get(reverse("home:worker", args=[anna.pk])).text
    assert "обращение" not in his.split("</main>")[0].split('class="timeline"')[-1].lower()


@pytest.mark.parametrize("kind", ["duplicate", "paper", "type", "access", "login"])
def test_r40_the_card_leads_to_the_deed_that_the_kind_names(
    kind: str, anna: Any, vera: Any, gleb: Any, signed_in: Any
) -> None:
    vera.state = "suspended"
    vera.save(update_fields=["state"])
    paper = factories.VoucherFactory(worker=anna, medium="paper", number="Б-118")
    twin = factories.WorkerFactory()
    told = {
        "duplicate": {"other": twin},
        "paper": {"paper_number": "№ б-118"},
        "type": {
            "organization": vera.organization,
            "right_type": factories.OrganizationTypeFactory(name="Лицей"),
        },
        "access": {"organization": vera.organization},
        "login": {},
    }
    leads = {
        "duplicate": reverse("admin:staff_worker_merging", args=[anna.pk]) + f"?with={twin.pk}",
        "paper": reverse("admin:vouchers_voucher_annulment", args=[paper.pk]),
        "type": reverse("admin:organizations_organization_change", args=[vera.organization_id]),
        "access": reverse("admin:organizations_responsible_reopening", args=[vera.pk]),
        "login": reverse("admin:accounts_user_change", args=[anna.user_id]),
    }
    ticket = written(vera.user if kind == "access" else anna.user, Kind(kind), **told[kind])
    desk = signed_in(gleb)
    assert f'href="{leads[kind]}' in desk.get(page(ticket, "change")).text
    assert desk.get(leads[kind]).status_code == 200
