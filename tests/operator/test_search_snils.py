"""R42: a search by СНИЛС goes through a form that is on record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lib import snils
from staff.models import SnilsLookUp, Worker
from tests import factories

pytestmark = pytest.mark.django_db


SignedIn = Callable[..., Client]


def test_r42_by_snils_through_a_form_that_is_on_record(anna: Any, gleb: Any, signed_in: SignedIn) -> None:
    client, url = signed_in(gleb), reverse("admin:staff_worker_snils")
    assert "Найти по СНИЛС" in client.get(reverse("admin:staff_worker_changelist")).content.decode()
    answer = client.post(url, {"snils": snils.pretty(anna.snils), "why": "обращение № 7"})
    assert answer["Location"] == reverse("admin:staff_worker_change", args=[anna.pk])
    kept = SnilsLookUp.objects.get()
    assert (kept.by, kept.why, kept.found, kept.digits) == (gleb, "обращение № 7", anna, anna.masked_snils)
    assert anna.snils not in str(SnilsLookUp.objects.values())
    stranger = factories.snils_number(77_777)
    assert not Worker.objects.filter(snils=stranger).exists()
    assert "нет" in client.post(url, {"snils": stranger, "why": "звонок"}, follow=True).content.decode()
    assert SnilsLookUp.objects.count() == 2


def test_r42_without_a_reason_nobody_is_looked_for(anna: Any, gleb: Any, signed_in: SignedIn) -> None:
    answer = signed_in(gleb).post(reverse("admin:staff_worker_snils"), {"snils": anna.snils, "why": ""})
    assert answer.status_code == 200
    assert not SnilsLookUp.objects.exists()
