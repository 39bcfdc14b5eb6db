"""R45: a figure of the Responsible's home is what the list behind it counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from courses.states import Funding
from lib.dates import today
from organizations.models import Responsible
from tests import factories

pytestmark = pytest.mark.django_db


def links(page: str, address: str) -> list[str]:
    return [unescape(one) for one in re.findall(rf'href="({address}[^"]*)"', page)]


def test_r45_the_lists_behind_the_figures(boris: Responsible, signed_in: Callable[[Any], Client]) -> None:
    """A driver and a second post are in the list of workers and in no figure; most vouchers and seats are not near."""
    here = boris.organization
    driving = factories.PositionFactory(name="Водитель", pedagogical=False, voucher_entitled=False)
    factories.EmploymentFactory(organization=here, position=driving)
    factories.EmploymentFactory(organization=here, awaiting=True)
    worker = factories.EmploymentFactory(organization=here).worker
    factories.EmploymentFactory(worker=worker, organization=here, training=False, position__name="Тьютор")
    old, year = factories.EmploymentFactory(organization=here).worker, timedelta(days=355)
    factories.VoucherFactory(worker=worker)
    factories.VoucherFactory(worker=old, issued_on=today() - year)
    for days in (10, 70):
        start = today() + timedelta(days=days)
        group = factories.CourseGroupFactory(starts_on=start, funding=Funding.STATE)
        factories.EnrolmentFactory(worker=worker, group=group)
    client = signed_in(boris.user)
    home = client.get(reverse("home:organization"))
    shown = home.content.decode()
    coverage = home.context["coverage"]
    registered, confirmed = links(shown, reverse("home:workers") + r"\?")
    assert (coverage["registered"], coverage["confirmed"]) == (4, 3)
    found = client.get(registered).context["listing"]
    assert (found.total, found.different) == (5, 4)
    assert "человек" in found.found_words()
    assert client.get(confirmed).context["listing"].different == 3
    (expiring,) = links(shown, reverse("vouchers:org_vouchers") + r"\?")
    assert client.get(expiring).context["listing"].total == home.context["expiring_total"] == 1
    (starting,) = links(shown, reverse("courses:register") + r"\?")
    assert client.get(starting).context["listing"].total == home.context["starting_total"] == 1
