"""An access closed between the page's guard and the action (R23)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from lib import acting
from organizations import access
from organizations.models import Responsible
from organizations.states import Access
from staff.models import Employment
from staff.states import Work
from staff.workplaces import views as workplaces
from tests.staff.inbox import page

pytestmark = pytest.mark.django_db


SignedIn = Callable[[Any], Client]


def test_r23_the_access_closed_between_the_guard_and_the_action(
    boris: Responsible, place: Employment, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guard has let the click in; the action itself looks again, under a lock."""
    found = workplaces._place

    def slow(request: Any, pk: int) -> Employment:
        boris.state = Access.SUSPENDED
        boris.save()
        return found(request, pk)

    monkeypatch.setattr(workplaces, "_place", slow)
    answer = signed_in(boris.user).post(page("workplace_confirm", place))
    assert "доступ к работе в качестве Ответственного закрыт" in answer.content.decode()
    place.refresh_from_db()
    assert place.work == Work.AWAITING


def test_control_without_the_look_inside_the_action_it_would_pass(
    boris: Responsible, place: Employment, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = workplaces._place

    def slow(request: Any, pk: int) -> Employment:
        boris.state = Access.SUSPENDED
        boris.save()
        return found(request, pk)

    monkeypatch.setattr(workplaces, "_place", slow)
    monkeypatch.setattr(access, "must_be_open", lambda _: None)
    signed_in(boris.user).post(page("workplace_confirm", place))
    place.refresh_from_db()
    assert place.work == Work.CURRENT
    assert acting.current.get() is None
