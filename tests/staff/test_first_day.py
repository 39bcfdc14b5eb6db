"""The first day of work that a confirmation records (R15)."""

from datetime import date, timedelta

import pytest
import time_machine

from letters.models import Letter
from letters.rendering import said
from lib.dates import SAMARA, now, today
from organizations.models import Responsible
from staff.workplaces import actions
from tests.staff.hiring import newcomer, refused

pytestmark = pytest.mark.django_db


def test_r15_the_first_day_that_was_asked_for_is_kept(boris: Responsible) -> None:
    place = newcomer(boris.organization, started_on=date(2026, 9, 1))
    assert actions.confirm(place, by=boris.user).started_on == date(2026, 9, 1)


def test_r15_the_day_asked_is_the_first_day_where_the_order_names_no_other(boris: Responsible) -> None:
    """R15: asked a week ago, confirmed today: works from the day asked; the letter says the day."""
    week_ago = now() - timedelta(days=7)
    with time_machine.travel(week_ago, tick=False):
        asked, ordered = newcomer(boris.organization), newcomer(boris.organization)
    by_order = today() - timedelta(days=20)
    actions.confirm_all([asked], by=boris.user)
    actions.confirm(ordered, started_on=by_order, by=boris.user)
    asked.refresh_from_db()
    ordered.refresh_from_db()
    assert (asked.started_on, ordered.started_on) == (week_ago.astimezone(SAMARA).date(), by_order)
    told = Letter.objects.get(kind="staff/workplace_confirmed", recipient=ordered.worker.user.email)
    assert f"{by_order:%d.%m.%Y}" in said(told, {}).body


def test_r15_a_first_day_ahead_is_refused(boris: Responsible) -> None:
    place = newcomer(boris.organization)
    assert refused(actions.confirm, place, started_on=today() + timedelta(days=1), by=boris.user) == ["R15"]
