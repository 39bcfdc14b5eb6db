"""R44: an operator who only reads changes nothing, whatever is sent to whatever address of the admin."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from accounts.models import User
from accounts.operators.roles import OperatorRole
from courses.models import Provider
from lib import acting
from tests.operator.doors import knock
from tests.operator.test_writes import newest
from tests.operator.watch import watched

pytestmark = pytest.mark.django_db


def _knock(gleb: User, signed_in: Callable[..., Client], doors: Iterable[tuple[Any, Any]]) -> Any:
    gleb.operator_role = OperatorRole.READER
    gleb.save(update_fields=["operator_role"])
    client = signed_in(gleb)
    with watched() as written:
        for model, one in doors:
            knock(client, one, newest(model))
    return written


def test_r44_who_only_reads_writes_nothing(
    records: None, gleb: User, signed_in: Callable[..., Client]
) -> None:
    written = _knock(gleb, signed_in, admin.site._registry.items())
    # Whose СНИЛС was looked up stays known (R42): it changes nothing of anybody's.
    assert (written.past, {*written.inside}) == ([], {"staff_snilslookup"})


def test_r44_control_without_the_judge_the_same_knocks_write(
    records: None, gleb: User, signed_in: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(acting, "judges", [])
    monkeypatch.setattr(User, "may_change", lambda *_: True)
    assert "courses_provider" in _knock(gleb, signed_in, [(Provider, admin.site._registry[Provider])]).inside


@pytest.mark.parametrize("page", ["organizations_organization_mailing", "organizations_responsible_scans"])
def test_r44_a_form_that_the_role_may_not_send_is_not_shown(
    gleb: User, signed_in: Callable[..., Client], page: str
) -> None:
    """Whoever types the address hears at once whose it is, and fills nothing in for nothing."""
    assert signed_in(gleb).get(reverse(f"admin:{page}")).status_code == 200
    gleb.operator_role = OperatorRole.READER
    gleb.save(update_fields=["operator_role"])
    answer = signed_in(gleb).get(reverse(f"admin:{page}"))
    assert (answer.status_code, "Только просмотр" in answer.content.decode()) == (409, True)
