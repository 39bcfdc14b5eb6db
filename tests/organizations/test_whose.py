"""R21, R44: a Responsible writes about the own organization only; neither its units nor what it is a unit of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lib.acting import Actor
from lib.reasons import Refused
from organizations import actions, reasons
from organizations.access import OWN
from organizations.models import Organization, Responsible
from tests import factories

pytestmark = pytest.mark.django_db
Write = Callable[..., Any]
WRITES: list[Write] = [
    lambda organization, by: actions.rename(organization, "Чужое имя", by=by),
    lambda organization, by: actions.set_must_register(organization, 7, by=by),
]


@pytest.fixture
def unit(boris: Responsible) -> Organization:
    return factories.OrganizationFactory(name="Детский сад «Ёлочка»", parent=boris.organization)


@pytest.mark.parametrize("write", WRITES)
def test_r21_a_unit_is_not_the_schools_to_write_about(write: Write, boris: Responsible, unit: Any) -> None:
    with pytest.raises(Refused) as refused:
        write(unit, by=Actor(boris.user, boris))
    assert [reason.why for reason in refused.value.reasons] == [reasons.not_your_organization]
    assert "Ёлочка" in refused.value.reasons[0].text
    write(boris.organization, by=Actor(boris.user, boris))


def test_control_without_the_look_it_would_be_renamed(
    boris: Responsible, unit: Organization, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(OWN), "check", lambda *_: None)
    WRITES[0](unit, by=Actor(boris.user, boris))
    unit.refresh_from_db()
    assert unit.name == "Чужое имя"
