"""R7: what was written by letter is read in the cabinet: the person's own, unread first, marked by a button only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from letters import actions, sending
from letters.models import Letter
from letters.states import LetterState
from tests.letters.smtp import Server

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
LIST = "/notifications/"


def written(user: Any, name: str = "Анна Сергеевна", kind: str = "staff/hint") -> Letter:
    said = {"name": name, "organization": "Школа № 12"}
    return actions.queue(kind, user.email, user=user, context=said)


def page(client: Client, path: str = LIST) -> str:
    return client.get(path).content.decode()


def test_r7_the_newest_unread_comes_first_and_a_look_marks_nothing(anna: Any, signed_in: SignedIn) -> None:
    client = signed_in(anna.user)
    first, second, third = (written(anna.user) for _ in range(3))
    actions.mark_read(anna.user, third, by=anna.user)
    shown = client.get(LIST).context["page"].object_list
    assert [one.pk for one in shown] == [second.pk, first.pk, third.pk]
    client.get(reverse("letters:notification", args=[first.pk]))
    assert Letter.objects.filter(read_at=None).count() == 2


def test_r7_the_button_that_opens_marks_and_shows(anna: Any, signed_in: SignedIn) -> None:
    client, letter = signed_in(anna.user), written(anna.user)
    answer = client.post(reverse("letters:open", args=[letter.pk]), follow=True)
    assert answer.status_code == 200
    assert "Школа № 12" in answer.content.decode()
    letter.refresh_from_db()
    assert (when := letter.read_at)
    client.post(reverse("letters:open", args=[letter.pk]))
    letter.refresh_from_db()
    assert letter.read_at == when


def test_r7_all_at_once_and_nobody_elses(anna: Any, boris: Any, signed_in: SignedIn) -> None:
    written(anna.user), written(anna.user), written(boris.user)
    signed_in(anna.user).post(reverse("letters:read_all"))
    assert [one.user for one in Letter.objects.filter(read_at=None)] == [boris.user]


def test_r44_anothers_is_not_there(anna: Any, boris: Any, gleb: Any, signed_in: SignedIn) -> None:
    letter = written(anna.user)
    for other in (boris.user, gleb):
        client = signed_in(other)
        assert client.get(reverse("letters:notification", args=[letter.pk])).status_code == 404
        assert client.post(reverse("letters:open", args=[letter.pk])).status_code == 404
        assert client.get(LIST).context["page"].paginator.count == 0


def test_r7_the_words_are_gone_after_their_days_and_the_fact_stays(
    anna: Any, signed_in: SignedIn, smtp: Server
) -> None:
    letter = written(anna.user)
    sending.drain()
    path = reverse("letters:notification", args=[letter.pk])
    client = signed_in(anna.user)
    assert "Школа № 12" in page(client, path)
    Letter.objects.update(body="", context={})
    assert "хранятся 30" in page(client, path)


def test_r7_what_a_mailbox_refused_is_told_so(anna: Any, signed_in: SignedIn) -> None:
    letter = written(anna.user)
    Letter.objects.update(state=LetterState.BOUNCED)
    client = signed_in(anna.user)
    assert "на почту не дошло" in page(client)
    assert "На почту это письмо не дошло" in page(client, reverse("letters:notification", args=[letter.pk]))


def test_r7_the_home_shows_what_is_new_and_asks_nothing_where_nothing_is(
    anna: Any, signed_in: SignedIn
) -> None:
    client = signed_in(anna.user)
    assert "Все уведомления" not in page(client, "/cabinet/")
    for _ in range(4):
        written(anna.user)
    home = client.get("/cabinet/")
    assert [len(home.context["news"]), home.context["unread"]] == [3, 4]
    assert "Уведомления: 4 новых" in home.content.decode()
