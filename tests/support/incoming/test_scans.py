"""R22, R39: a signed order that is sent by letter finds its request by the code at its foot."""

from __future__ import annotations

from typing import Any

import pytest

from letters.models import Letter
from organizations.models import Responsible
from organizations.states import Access
from support.models import Fate, IncomingLetter, Kind, Ticket
from tests import factories
from tests.lib.scans import picture
from tests.organizations.test_codes import photograph, printed
from tests.support.incoming.post import Post, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(boris: Any) -> Responsible:
    return factories.ResponsibleFactory(user=boris.user, state=Access.REQUESTED, scan="")


def order(asked: Responsible, sender: str, *more: tuple[str, bytes]) -> Any:
    files = [("Приказ.jpg", photograph(printed(asked))), *more]
    return written("Направляю скан.", subject="Приказ", sender=sender, files=files)


def test_r22_a_scan_by_letter_is_with_its_request(post: Post, asked: Responsible) -> None:
    post.bring(order(asked, "boris@example.ru"))
    asked.refresh_from_db()
    assert asked.scan
    letter = IncomingLetter.objects.get()
    assert (letter.fate, letter.access, Ticket.objects.count()) == (Fate.SCAN, asked, 0)
    assert Letter.objects.get(kind="support/scan_received").recipient == "boris@example.ru"


def test_r22_from_another_address_it_is_a_ticket_with_the_file(post: Post, asked: Responsible) -> None:
    post.bring(order(asked, "other@example.ru"))
    asked.refresh_from_db()
    ticket = Ticket.objects.get()
    assert not asked.scan
    assert (ticket.kind, ticket.files.count()) == (Kind.ACCESS, 1)
    assert (
        ticket.about == f"На скане код запроса доступа № {asked.pk}, но письмо пришло не с адреса заявителя"
    )


def test_r22_a_request_that_has_its_scan_keeps_it(post: Post, boris: Any) -> None:
    asked = factories.ResponsibleFactory(user=boris.user, state=Access.REQUESTED, scan="scans/first")
    post.bring(order(asked, "boris@example.ru"))
    asked.refresh_from_db()
    assert asked.scan.name == "scans/first"
    assert "скан к нему уже приложен" in Ticket.objects.get().about


def test_r22_without_a_code_it_is_a_ticket_with_the_file(post: Post, asked: Responsible) -> None:
    post.bring(
        written("Скан.", subject="Приказ", sender="boris@example.ru", files=[("Приказ.jpg", picture())])
    )
    ticket = Ticket.objects.get()
    assert (ticket.kind, ticket.about, ticket.files.count()) == (Kind.ACCESS, "", 1)
