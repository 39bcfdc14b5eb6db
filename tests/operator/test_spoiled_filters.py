"""R43: an address of a narrowed list that somebody spoiled breaks nothing; the filters ask for scripts that are there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories
from ui.admin_filters import ChosenForm

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


@pytest.mark.parametrize("typed", ["абв", "-1", "9" * 30, "1 OR 1=1"])
def test_r43_a_spoiled_choice_finds_nothing_and_breaks_nothing(
    typed: str, gleb: Any, signed_in: SignedIn
) -> None:
    factories.EmploymentFactory()
    address = reverse("admin:staff_employment_changelist")
    answer = signed_in(gleb).get(address, {"organization__id__exact": typed}, follow=True)
    assert answer.status_code == 200


@pytest.mark.parametrize("typed", ["31.02.2027", "вчера", "2027-13-40"])
def test_r43_a_day_that_is_none_breaks_nothing(typed: str, gleb: Any, signed_in: SignedIn) -> None:
    factories.CourseGroupFactory()
    address = reverse("admin:courses_coursegroup_changelist")
    assert signed_in(gleb).get(address, {"starts_on_from": typed}, follow=True).status_code == 200


def test_r45_the_filter_asks_for_scripts_that_a_site_has() -> None:
    """A name that is not collected is a page 500 in production, and in no test."""
    left_out = {"jquery.js", "select2.full.js", "xregexp.js"}
    asked = {str(path).rsplit("/", 1)[-1] for path in ChosenForm.Media.js}
    assert asked & left_out == set()
