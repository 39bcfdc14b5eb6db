"""R19: the operator records and corrects attestations, answers those that wait, opens the scan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from staff.models import Attestation, Worker
from tests.staff.attesting import told
from tests.staff.moving import job

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def typed(anna: Worker, **said: Any) -> dict[str, Any]:
    facts = {"worker": anna.pk, "position": job(anna).position_id, "category": "first", "on": "12.03.2026"}
    return {**facts, "next_on": "", "why": "приказ № 12", **said}


def test_r19_the_operator_records_and_corrects(anna: Worker, gleb: User, signed_in: SignedIn) -> None:
    desk, add = signed_in(gleb), reverse("admin:staff_attestation_add")
    assert "ещё не наступила" in desk.post(add, typed(anna, on="12.03.2126")).text
    assert desk.post(add, typed(anna)).status_code == 302
    one = Attestation.objects.get()
    assert str(one.history.get().history_change_reason).endswith("приказ № 12")
    assert "уже внесена" in desk.post(add, typed(anna, category="highest")).text
    card = reverse("admin:staff_attestation_change", args=[one.pk])
    assert desk.post(card, typed(anna, category="highest", why="опечатка")).status_code == 302
    one.refresh_from_db()
    assert (one.category, one.worker) == ("highest", anna)
    assert "ещё не наступила" in desk.post(card, typed(anna, on="12.03.2126")).text
    assert str(one.history.latest().history_change_reason).endswith("опечатка")


def test_r19_the_operator_answers_what_waits(anna: Worker, gleb: User, signed_in: SignedIn) -> None:
    desk, asked = signed_in(gleb), told(anna)
    listed = desk.get(reverse("admin:staff_attestationrequest_changelist"), {"decides": "operator"}).text
    assert anna.full_name in listed
    card = desk.get(reverse("admin:staff_attestationrequest_change", args=[asked.pk])).text
    scan = reverse("admin:staff_attestationrequest_scan", args=[asked.pk])
    assert scan in card
    assert b"".join(desk.get(scan)).startswith(b"\xff\xd8\xff")
    page = reverse("admin:staff_attestationrequest_confirmation", args=[asked.pk])
    assert desk.post(page, {"why": "по скану"}).status_code == 302
    assert Attestation.objects.get().worker == anna
    rejection = reverse("admin:staff_attestationrequest_rejection", args=[asked.pk])
    assert "уже подтверждена" in desk.post(rejection, {"why": "поздно"}).text
