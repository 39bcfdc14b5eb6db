"""R45: an operator finds people and records by what the lists show."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


SignedIn = Callable[..., Client]


def found(client: Client, name: str, text: str) -> list[Any]:
    answer = client.get(reverse(f"admin:{name}_changelist"), {"q": text})
    assert answer.status_code == 200, answer
    return list(answer.context["cl"].result_list)


@pytest.mark.parametrize(
    "text", ["орлова анна", "АННА Орлова", "Арлова", "anna@example.ru", "anna@", "{pk}", "ёрлова"]
)
def test_r45_a_worker_is_found(anna: Any, boris: Any, gleb: Any, signed_in: SignedIn, text: str) -> None:
    asked = text.format(pk=anna.pk)
    assert found(signed_in(gleb), "staff_worker", asked) == [anna]
    if "@" not in asked:
        # A number may be that of somebody else's place too.
        places = [one for one in found(signed_in(gleb), "staff_employment", asked) if str(one.pk) != asked]
        assert {place.worker for place in places} <= {anna}
        assert asked.isdecimal() or places


def test_r45_other_lists_find_by_what_they_show(
    records: None, anna: Any, gleb: Any, signed_in: SignedIn
) -> None:
    client = signed_in(gleb)
    voucher = anna.vouchers.get()
    assert found(client, "vouchers_voucher", f"Э-{voucher.pk}") == [voucher]
    assert found(client, "vouchers_voucher", "анна орлова") == [voucher]
    seat = anna.enrolments.get()
    assert found(client, "courses_enrolment", seat.group.number) == [seat]
    assert [one.number for one in found(client, "courses_certificate", "№ 63-1")] == ["63-1"]
    assert found(client, "accounts_user", "ANNA@example") == [anna.user]
    assert [one.recipient for one in found(client, "letters_letter", "anna@")] == ["anna@example.ru"]
    assert found(client, "organizations_organization", "МБОУ СОШ 12") == [anna.employments.get().organization]


def test_r45_yo_stands_after_ye_in_the_list_of_workers(gleb: Any, signed_in: SignedIn) -> None:
    for last_name in ("Ёлкин", "Жуков", "Елисеев"):
        factories.WorkerFactory(last_name=last_name)
    assert [one.last_name for one in found(signed_in(gleb), "staff_worker", "")] == [
        "Елисеев",
        "Ёлкин",
        "Жуков",
    ]
