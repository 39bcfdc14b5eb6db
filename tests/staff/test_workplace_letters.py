"""Each letter about work and access is enough by itself: who, what, why, what to do, where (R7)."""

from __future__ import annotations

import pytest

from accounts.models import User
from letters.models import Letter
from letters.rendering import said
from lib.dates import today
from organizations import actions as access
from organizations.models import Responsible
from organizations.states import Access
from staff.models import Employment, PersonalDataChange, Worker
from staff.moves.actions import dismiss, take_back, transfer
from staff.personal_data.actions import confirm_change, reject_change
from staff.states import DismissalReason
from staff.workplaces.actions import confirm, reject
from tests import factories

pytestmark = pytest.mark.django_db


def change(worker: Worker) -> PersonalDataChange:
    asked = {"last_name": [worker.last_name, "Медведева"]}
    return PersonalDataChange.objects.create(worker=worker, values=asked, requested_by=worker.user)


def everything_decided(anna: Worker, boris: Responsible, vera: Responsible, gleb: User) -> None:
    here = {"organization": boris.organization, "awaiting": True}
    confirm(factories.EmploymentFactory(**here), by=boris.user)
    reject(factories.EmploymentFactory(**here), by=boris.user, why="Такого приказа нет")
    confirm_change(change(anna), by=boris.user)
    anna.refresh_from_db()
    reject_change(change(anna), by=boris.user, why="Такого приказа нет")
    awaits = transfer(
        Employment.objects.for_worker(anna).current().get(), vera.organization, on=today(), by=boris.user
    )
    reject(awaits, by=vera.user, why="Такого приказа нет")
    mine = Employment.objects.for_worker(boris.user.worker).current().get()  # type: ignore[attr-defined]
    asked = [
        factories.ResponsibleFactory(
            user=user, organization=vera.organization, state=Access.REQUESTED, scan="orders/12"
        )
        for user in (factories.EmploymentFactory(organization=vera.organization).worker.user for _ in "12")
    ]
    access.grant_access(asked[0], by=gleb)
    access.refuse_access(asked[1], by=gleb, why="Такого приказа нет")
    access.suspend_access(vera, by=gleb, why="Изменена фамилия")
    access.reopen_access(vera, on_request_by="phone", by=gleb)
    take_back(awaits.transfer_in.left, by=boris.user, why="Ошибка")
    dismiss(mine, on=today(), reason=DismissalReason.UNKNOWN, by=gleb)


def test_r7_every_letter_says_what_happened_and_what_to_do(
    anna: Worker, boris: Responsible, vera: Responsible, gleb: User
) -> None:
    everything_decided(anna, boris, vera, gleb)
    letters = list(Letter.objects.all())
    assert {letter.kind for letter in letters} == {
        *(
            f"staff/workplace_{action}"
            for action in "confirmed rejected asked ended transferred restored".split()
        ),
        *(
            f"organizations/access_{action}"
            for action in "granted refused suspended reopened revoked".split()
        ),
        *("staff/change_confirmed", "staff/change_rejected", "staff/transfer_rejected"),
        "organizations/nobody_left",
    }
    for letter in letters:
        text = said(letter, {})
        assert text.subject
        for part in (text.body, text.html):
            assert "Здравствуйте" in part, letter.kind
            for hole in ("{{", "None", ": \n"):
                assert hole not in part, letter.kind
            assert "support@staffedu.ru" in part, letter.kind
        if "rejected" in letter.kind or "refused" in letter.kind:
            assert "Такого приказа нет" in text.body, letter.kind
        assert anna.snils not in text.body
