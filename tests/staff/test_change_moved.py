"""A record that moved on, or to another school, is not overwritten (R11, R44)."""

from __future__ import annotations

import pytest

from lib.acting import Actor
from lib.reasons import Refused
from organizations.models import Responsible
from staff.models import Worker
from staff.personal_data.actions import confirm_change
from tests.staff.change_answers import asked, refused

pytestmark = pytest.mark.django_db


def test_r11_a_record_that_moved_on_is_not_overwritten(anna: Worker, boris: Responsible) -> None:
    change = asked(anna)
    anna.last_name = "Соколова"
    anna.save()
    with pytest.raises(Refused) as caught:
        confirm_change(change, by=boris.user)
    assert "Соколова" in caught.value.reasons[0].text


def test_r44_moved_to_another_school_the_change_is_not_ours_any_more(
    anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    change = asked(anna)
    assert refused(confirm_change, change, by=Actor(vera.user, vera)) == ["R44"]
    confirm_change(change, by=Actor(boris.user, boris))
