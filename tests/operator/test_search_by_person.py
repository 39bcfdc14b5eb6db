"""R45: whoever is looked for is found in every list that tells of them, by ФИО and by address."""

from __future__ import annotations

from typing import Any

import pytest

from accounts.models import User
from letters.models import Letter
from staff.models import PersonalDataChange
from support.models import Ticket
from tests.history_guard import unguarded
from tests.operator.test_search import SignedIn, found

pytestmark = pytest.mark.django_db
LISTS = {
    "staff_employment": "employments",
    "staff_attestation": "attestations",
    "staff_attestationrequest": "attestation_requests",
    "staff_courseelsewhere": "courses_elsewhere",
    "vouchers_voucher": "vouchers",
    "vouchers_voucherrequest": "voucher_requests",
    "vouchers_plannedtraining": "planned_trainings",
    "courses_enrolment": "enrolments",
}


@pytest.mark.parametrize("text", ["орлова анна", "anna@example.ru"])
def test_r45_records_of_a_person_are_found(
    records: None, anna: Any, gleb: Any, signed_in: SignedIn, text: str
) -> None:
    operator = signed_in(gleb)
    for name, own in LISTS.items():
        assert found(operator, name, text) == list(getattr(anna, own).all()), name
    assert found(operator, "staff_personaldatachange", text) == [PersonalDataChange.objects.get()]
    assert found(operator, "staff_workrequest", text) == list(anna.work_requests.all())
    assert [one.number for one in found(operator, "courses_certificate", text)] == ["63-1"]
    assert found(operator, "accounts_user", text) == [User.objects.get(worker=anna)]


def test_r45_responsibles_and_letters_are_found_by_name(
    records: None, anna: Any, boris: Any, gleb: Any, signed_in: SignedIn
) -> None:
    operator = signed_in(gleb)
    last_name = boris.user.worker.last_name
    order = boris.order_number
    assert found(operator, "organizations_responsible", last_name) == [boris]
    assert found(operator, "organizations_responsible", order) == [boris]
    letter = Letter.objects.get(kind="letters/check")
    Letter.objects.filter(pk=letter.pk).update(user=anna.user)
    assert found(operator, "letters_letter", "Анна Орлова") == [letter]


def test_r45_programmes_by_provider_and_tickets_by_organization(
    records: None, anna: Any, school12: Any, gleb: Any, signed_in: SignedIn
) -> None:
    operator = signed_in(gleb)
    programme = anna.enrolments.get().group.programme
    assert programme in found(operator, "courses_programme", programme.provider.name)
    ticket = Ticket.objects.get()
    with unguarded():
        Ticket.objects.filter(pk=ticket.pk).update(worker=None, organization=school12)
    assert found(operator, "support_ticket", "школа 12") == [ticket]
