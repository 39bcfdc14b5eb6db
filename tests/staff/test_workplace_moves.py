"""«Уволить»: the employment ends, the person and the vouchers stay, a Responsible's access goes (R12, R17, R19, R25)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import settings

from letters.models import Letter
from lib.acting import Actor
from lib.dates import today
from organizations.models import Responsible
from organizations.states import Access
from staff.models import Worker
from staff.moves.actions import dismiss, transfer
from staff.states import Kind, Work
from tests import factories
from tests.staff.moving import UNKNOWN, job, kinds


@pytest.mark.django_db
def test_r12_r19_dismissed_the_history_stays(anna: Worker, boris: Responsible) -> None:
    voucher = factories.VoucherFactory(worker=anna)
    place = dismiss(job(anna), on=today(), reason=UNKNOWN, by=Actor(boris.user, boris))
    assert (place.work, place.ended_on, place.training) == (Work.ENDED, today(), False)
    assert place.dismissals.get().reason == UNKNOWN
    assert dismiss(place, on=today() - timedelta(days=9), reason=UNKNOWN, by=boris.user).ended_on == today()
    assert list(anna.vouchers.all()) == [voucher]
    assert kinds() == ["staff/workplace_ended"]
    assert not Worker.objects.visible_to(boris).filter(pk=anna.pk).exists()


@pytest.mark.django_db
def test_r17_another_current_position_becomes_the_one_for_training(anna: Worker, boris: Responsible) -> None:
    place = job(anna)
    other = factories.EmploymentFactory(
        worker=anna,
        organization=boris.organization,
        training=False,
        kind=Kind.INTERNAL,
        position=factories.PositionFactory(name="Тьютор"),
    )
    dismiss(place, on=today(), reason=UNKNOWN, by=boris.user)
    assert anna.training_employment() == other


@pytest.mark.django_db
def test_r25_a_dismissed_responsible_loses_the_access(boris: Responsible, vera: Responsible) -> None:
    colleague = factories.ResponsibleFactory(organization=boris.organization)
    dismiss(job(boris.user.worker), on=today(), reason=UNKNOWN, by=colleague.user)  # type: ignore[attr-defined]
    boris.refresh_from_db()
    assert boris.state == Access.REVOKED
    assert "organizations/nobody_left" not in kinds()
    # The last one does not leave unnoticed.
    transfer(job(vera.user.worker), boris.organization, on=today(), by=None)  # type: ignore[attr-defined]
    told = Letter.objects.get(kind="organizations/nobody_left")
    assert told.recipient == settings.SUPPORT_EMAIL
    assert told.context["organization"] == "Гимназия № 3"
