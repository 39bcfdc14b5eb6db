"""When a dismissal or a transfer is not taken back (R12, R13)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine

from lib.dates import now, today
from lib.reasons import Refused
from organizations.models import Responsible
from staff.models import Worker
from staff.moves.actions import take_back, transfer
from staff.workplaces.actions import ask, confirm
from tests.staff.returning import dismissed, job


@pytest.mark.django_db
def test_r12_not_once_somebody_else_has_confirmed_the_person(
    anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    left = job(anna)
    confirm(transfer(left, vera.organization, on=today(), by=boris.user), by=vera.user)
    with pytest.raises(Refused) as caught:
        take_back(left, by=boris.user, why="Не туда")
    assert [reason.code for reason in caught.value.reasons] == ["confirmed_since"]
    assert "Гимназия № 3" in caught.value.reasons[0].text


@pytest.mark.django_db
def test_r12_not_without_a_reason_not_too_late_not_beside_the_persons_own_request(
    anna: Worker, boris: Responsible
) -> None:
    place = dismissed(anna, boris)
    codes = []
    for days, why in ((0, " "), (15, "Ошибка")):
        with time_machine.travel(now() + timedelta(days=days)), pytest.raises(Refused) as caught:
            take_back(place, by=boris.user, why=why)
        codes += [reason.code for reason in caught.value.reasons]
    ask(anna, boris.organization, place.position, by=anna.user)
    with pytest.raises(Refused) as caught:
        take_back(place, by=boris.user, why="Ошибка")
    codes += [reason.code for reason in caught.value.reasons]
    assert codes == ["say_why_taken_back", "too_late_to_take_back", "asked_here_again"]
