"""A change of the СНИЛС is compared by its last digits too (R11)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lib import snils
from lib.acting import Actor
from lib.reasons import Refused
from organizations.models import Responsible
from staff.models import PersonalDataChange, Worker
from staff.personal_data.actions import request_change, show_snils
from staff.personal_data.facts import differences
from tests import factories
from tests.factories import snils_number

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def test_r11_a_change_of_the_number_is_compared_in_the_same_way(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    """The new СНИЛС stood whole in the inbox, to whoever opened it."""
    new = snils_number(4242)
    change = request_change(anna, {"snils": new}, by=anna.user)
    browser = signed_in(boris.user)
    where = [reverse("staff:inbox"), reverse("staff:change_confirm", args=[change.pk])]
    for page in where:
        text = browser.get(page).content.decode()
        assert snils.masked(new) in text
        assert snils.pretty(new) not in text
        assert new not in text
    browser.post(reverse("staff:snils", args=[anna.pk]))
    for page in where:
        text = browser.get(page).content.decode()
        assert snils.pretty(new) in text
        assert snils.pretty(anna.snils) in text


def test_r11_equal_last_digits_do_not_look_like_no_change(anna: Worker) -> None:
    change = PersonalDataChange(worker=anna, values={"snils": ["11223344595", "21223344595"]})
    (line,) = differences(change)
    assert line.old != line.new
    assert "другие первые цифры" in line.new


def test_r11_the_school_compares_what_its_units_responsible_asks(boris: Responsible) -> None:
    unit = factories.OrganizationFactory(parent=boris.organization)
    head = factories.EmploymentFactory(organization=unit).worker
    factories.ResponsibleFactory(user=head.user, organization=unit)
    with pytest.raises(Refused):
        show_snils(head, by=Actor(boris.user, boris))
    request_change(head, {"snils": snils_number(4243)}, by=head.user)
    assert show_snils(head, by=Actor(boris.user, boris)).worker == head
