"""R7: whatever letter the rooms write, with its real links, what can open something is not in the outbox."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from urllib.parse import unquote

import pytest
from django.urls import resolve

from accounts import letters as accounts
from accounts.operators import letters as operators
from accounts.operators.roles import OperatorRole
from letters import secrets, sending
from letters.models import Attempt, Letter
from letters.secrets import HIDDEN
from lib.dates import now
from staff.signup import letters as signup_letters
from tests import factories
from tests.letters.smtp import Server
from tests.letters.variants import VARIANTS
from tests.letters.variants.variant import SITE, Variant
from tests.letters.variants.world import ANNA, World

pytestmark = pytest.mark.django_db
# Of this site: a map elsewhere opens nothing here.
LINK = re.compile(rf'href="{re.escape(SITE)}(/[^"?#]*)')
# A record's number opens nothing by itself; what is signed or drawn at random is never so short.
SHORTEST = 12


def keys(html: str) -> set[str]:
    """The pieces of the letter's addresses that say more than which page and which record."""
    found: set[str] = set()
    for path in LINK.findall(html):
        parts = resolve(unquote(unescape(path))).kwargs.values()
        found |= {str(part) for part in parts if len(str(part)) >= SHORTEST}
    return found


def kept() -> str:
    """Everything that the database holds of letters, column by column."""
    rows = [*Letter.objects.values_list(), *Attempt.objects.values_list()]
    return "\n".join(str(value) for row in rows for value in row)


def send(write: Callable[[], object], smtp: Server) -> str:
    write()
    sending.drain()
    return "\n".join(smtp.contents)


@pytest.mark.parametrize("variant", VARIANTS, ids=str)
def test_r7_no_letter_keeps_what_opens_something(variant: Variant, smtp: Server) -> None:
    secret = keys(send(lambda: variant.write(World(ANNA)), smtp))
    assert not {key for key in secret if key in kept()}


def _confirmation(world: World) -> object:
    signup = factories.SignUpFactory()
    return signup_letters.confirmation(signup.email, signup)


def _variant(kind: str) -> Callable[[World], object]:
    return next(variant.write for variant in VARIANTS if variant.kind == kind)


SUPPORT = {"operator_role": OperatorRole.SUPPORT}
# Every kind whose link is made while it is being sent, about a record for which it is made.
WITH_A_KEY: dict[str, Callable[[World], object]] = {
    "accounts/password_reset": lambda world: accounts.password_reset(
        world.worker.user.email, until=now() + timedelta(hours=2)
    ),
    "accounts/operator": lambda world: operators.opened(factories.UserFactory(is_staff=True, **SUPPORT)),
    "staff/confirmation": _confirmation,
    "staff/invitation": _variant("staff/invitation"),
    "staff/email_confirm": _variant("staff/email_confirm"),
    "staff/email_asked": _variant("staff/email_asked"),
}


def test_r7_every_kind_that_is_wired_is_here() -> None:
    assert secrets._makers.keys() == WITH_A_KEY.keys()


@pytest.mark.parametrize("kind", WITH_A_KEY)
def test_r7_the_person_gets_the_link_and_the_outbox_does_not(kind: str, smtp: Server) -> None:
    secret = keys(send(lambda: WITH_A_KEY[kind](World(ANNA)), smtp))
    assert secret
    assert not {key for key in secret if key in kept()}
    assert HIDDEN in Letter.objects.get(kind=kind).body


@pytest.mark.parametrize("kind", WITH_A_KEY)
def test_r7_control_a_link_that_is_not_hidden_is_found(
    kind: str, smtp: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    maker, shown = secrets._makers[kind]
    monkeypatch.setitem(secrets._makers, kind, (maker, shown | {"link", "not_me"}))
    secret = keys(send(lambda: WITH_A_KEY[kind](World(ANNA)), smtp))
    assert secret & {key for key in secret if key in kept()}
