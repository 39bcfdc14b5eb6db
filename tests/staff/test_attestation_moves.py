"""R19: attestations, and what waits of them, are the person's: no move touches them, and the new place decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lib.dates import today
from organizations.models import Responsible
from staff.attestation.actions import confirm_attestation
from staff.facts import inbox_count
from staff.models import Attestation, AttestationRequest, Worker
from staff.moves.actions import dismiss, take_back, transfer
from staff.states import DismissalReason
from staff.workplaces.actions import confirm, reject
from tests.staff.attesting import told
from tests.staff.moving import job
from tests.staff.reorganizing import close

pytestmark = pytest.mark.django_db
Move = Callable[[Worker, Responsible, Responsible], Any]


def _dismissed(anna: Worker, boris: Responsible, vera: Responsible) -> Any:
    return dismiss(job(anna), on=today(), reason=DismissalReason.UNKNOWN, by=boris.user)


def _taken_back(anna: Worker, boris: Responsible, vera: Responsible) -> Any:
    place = job(anna)
    _dismissed(anna, boris, vera)
    place.refresh_from_db()
    return take_back(place, by=boris.user, why="ошибка")


def _transferred(anna: Worker, boris: Responsible, vera: Responsible) -> Any:
    transfer(job(anna), vera.organization, on=today(), by=boris.user)
    return confirm(anna.employments.awaiting().get(), by=vera.user)


def _not_taken(anna: Worker, boris: Responsible, vera: Responsible) -> Any:
    transfer(job(anna), vera.organization, on=today(), by=boris.user)
    return reject(anna.employments.awaiting().get(), by=vera.user, why="мест нет")


def _reorganized(anna: Worker, boris: Responsible, vera: Responsible) -> Any:
    return close(boris.organization, vera.organization)


def kept() -> list[Any]:
    return [*Attestation.objects.order_by("pk").values(), *AttestationRequest.objects.order_by("pk").values()]


@pytest.mark.parametrize("move", [_dismissed, _taken_back, _transferred, _not_taken, _reorganized])
def test_r19_the_same_before_and_after_every_move(
    move: Move, anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    confirm_attestation(told(anna), by=boris.user)
    told(anna, on=today())
    before = kept()
    move(anna, boris, vera)
    assert kept() == before


def test_r19_what_waits_is_decided_where_the_person_works_now(
    anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    asked = told(anna)
    _transferred(anna, boris, vera)
    assert (inbox_count(boris), inbox_count(vera)) == (0, 1)
    assert confirm_attestation(asked, by=vera.user).attestation is not None
