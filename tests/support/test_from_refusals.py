"""R39, R43: a refusal that says «напишите оператору» opens the form of the right kind and goes along, as it was said."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lib.carried import carry
from lib.readers import Reader
from lib.reasons import REGISTERED, Reason
from organizations.reasons import access_closed
from staff.gateway.reasons import not_invited
from staff.personal_data.reasons import duplicate_by_snils
from support.models import Kind, Ticket
from support.tickets.known import OF_REASON
from ui.templatetags.blocks import reasons as drawn
from ui.to_operator import to_operator

pytestmark = pytest.mark.django_db


def followed(client: Client, reason: Reason) -> Any:
    return client.get(to_operator(reason), follow=True)


def test_r39_every_kind_that_is_named_belongs_to_a_refusal() -> None:
    assert {why.code for why in REGISTERED} >= OF_REASON.keys()


def test_r39_the_component_that_shows_a_reason_links_to_the_form() -> None:
    [link] = re.findall(r'href="(/support/[^"]+)">Написать обращение', drawn([access_closed("Школа № 12")]))
    assert unescape(link).startswith(f"{reverse('support:public')}?refusal=")


def test_r39_a_worker_lands_in_the_cabinet_and_the_words_go_along(vera: Any, signed_in: Any) -> None:
    reason, desk = access_closed("Гимназия № 3"), signed_in(vera.user)
    page = followed(desk, reason)
    assert page.request["PATH_INFO"] == reverse("support:new", args=["access"])
    assert reason.text in page.text
    address = f"{page.request['PATH_INFO']}?{page.request['QUERY_STRING']}"
    desk.post(
        reverse("support:new", args=["other"]) + "?" + address.partition("?")[2], {"description": "Откройте."}
    )
    ticket = Ticket.objects.get()
    assert ticket.about == reason.text


def test_r39_a_responsible_lands_in_the_office(boris: Any, signed_in: Any) -> None:
    reason = duplicate_by_snils(207).to(Reader.RESPONSIBLE)
    page = followed(signed_in(boris.user), reason)
    assert page.request["PATH_INFO"] == reverse("support:org_new", args=["duplicate"])
    assert reason.text in page.text


def test_r39_a_stranger_lands_on_the_public_page() -> None:
    page = followed(Client(), not_invited())
    assert page.request["PATH_INFO"] == reverse("support:public")
    assert not_invited().text in page.text
    assert page.context["form"].initial["kind"] == Kind.LOGIN


def test_r39_the_operator_is_not_sent_to_the_operator() -> None:
    assert to_operator(duplicate_by_snils(207).to(Reader.OPERATOR)) == ""


def test_control_r39_words_that_nobody_said_are_not_shown(anna: Any, signed_in: Any) -> None:
    forged = carry(not_invited())[:-2] + "xx"
    page = signed_in(anna.user).get(reverse("support:new", args=["other"]), {"refusal": forged})
    assert "К\u00a0чему относится" not in page.text
    assert "К&nbsp;чему относится" not in page.text
