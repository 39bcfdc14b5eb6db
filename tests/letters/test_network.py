"""R7: the network between us and the mail server fails at each step: no letter is lost, and one that comes twice is
one whose «250» was lost on the way, marked for the operator."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from pytest_django import Settings

from accounts.models import User
from letters import sending
from letters.models import Letter
from letters.states import LetterState, Outcome
from tests.letters.proxy import Network, Proxy, listening
from tests.letters.sending import again, send
from tests.letters.smtp import Server

pytestmark = pytest.mark.django_db
WHO = "anna@example.org"


@pytest.fixture
def network(smtp: Server, settings: Settings) -> Iterator[Proxy]:
    with listening(smtp).running() as proxy:
        settings.EMAIL_PORT = proxy.port
        yield proxy


def test_r7_a_letter_whose_250_was_lost_goes_twice_and_is_marked(smtp: Server, network: Proxy) -> None:
    network.state = Network.CUT_AFTER_250
    letter = send(WHO)
    assert (network.cut, len(smtp.copies)) == (1, 1)
    assert (letter.state, letter.log.get().outcome) == (LetterState.WAITING, Outcome.UNCLEAR)
    network.state = Network.WELL
    assert again(letter).state == LetterState.SENT
    assert [(one.message_id, one.attempt) for one in smtp.copies] == [
        (letter.message_id, 1),
        (letter.message_id, 2),
    ]
    assert list(Letter.objects.may_have_doubled()) == [letter]


def test_r7_control_without_unclear_the_double_is_not_seen(
    smtp: Server, network: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sender that takes a lost «250» for «not taken», as many do."""
    monkeypatch.setattr(sending, "_after", lambda error, later, given: later(str(error)))
    network.state = Network.CUT_AFTER_250
    letter = send(WHO)
    network.state = Network.WELL
    again(letter)
    assert len(smtp.copies) == 2
    assert not Letter.objects.may_have_doubled().exists()


@pytest.mark.parametrize(
    "fault", [Network.REFUSED, Network.STALLED, Network.CUT_BEFORE_THE_LETTER], ids=lambda one: one.name
)
def test_r7_cut_before_the_letter_was_given_it_goes_once(
    smtp: Server, network: Proxy, settings: Settings, fault: Network
) -> None:
    """Nothing could have been taken, so nothing is marked either."""
    settings.EMAIL_TIMEOUT = 1
    network.state = fault
    letter = send(WHO)
    assert (letter.state, letter.log.get().outcome) == (LetterState.WAITING, Outcome.POSTPONED)
    assert smtp.copies == []
    network.drop()
    network.state, settings.EMAIL_TIMEOUT = Network.WELL, 20
    assert again(letter).state == LetterState.SENT
    assert smtp.received() == {WHO: 1}
    assert not Letter.objects.may_have_doubled().exists()


def test_r7_control_a_network_that_is_well_doubles_nothing(smtp: Server, network: Proxy) -> None:
    assert send(WHO).state == LetterState.SENT
    assert (network.cut, smtp.received()) == (0, {WHO: 1})
    assert not Letter.objects.may_have_doubled().exists()


def test_r7_the_operator_sees_what_may_have_come_twice(
    smtp: Server, network: Proxy, gleb: User, signed_in: Callable[[User], Client]
) -> None:
    send("boris@example.org")
    network.state = Network.CUT_AFTER_250
    letter = send(WHO)
    network.state = Network.WELL
    again(letter)
    desk = signed_in(gleb)
    listed = desk.get("/admin/letters/letter/?doubled=yes")
    assert [one.pk for one in listed.context["cl"].result_list] == [letter.pk]
    assert "2, могло прийти дважды" in listed.content.decode()
    card = desk.get(f"/admin/letters/letter/{letter.pk}/change/").content.decode()
    assert "2, могло прийти дважды" in card
    assert Outcome.UNCLEAR.label in card
    assert 'href="/admin/letters/letter/?doubled=yes"' in desk.get("/admin/").content.decode()
