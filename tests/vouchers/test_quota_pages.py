"""R26, R43: the pages say how many vouchers the year has left, and who of many gets one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from organizations.models import Responsible
from tests.vouchers.quotas import people, quota
from vouchers.models import Voucher
from vouchers.quotas.actions import set_quota

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def test_r26_of_those_ticked_the_first_get_what_is_left(boris: Responsible, signed_in: SignedIn) -> None:
    some = people(boris.organization, "Алексеева", "Белова", "Волкова")
    quota(boris.organization, 2)
    desk, ticked = signed_in(boris.user), {"worker": [one.pk for one in some]}
    page = desk.get(reverse("vouchers:issue_many"), ticked)
    told = {
        row["worker"].last_name: [str(one.text) for one in row["verdict"]] for row in page.context["rows"]
    }
    assert told["Алексеева"] == told["Белова"] == []
    assert "Осталось 2: их получат те, кто в списке раньше" in told["Волкова"][0]
    assert "выдано <strong>0 из&nbsp;2</strong>" in page.text
    answer = desk.post(reverse("vouchers:issue_many"), ticked, follow=True)
    assert "Выдано: 2 чека" in answer.text
    assert "Волкова" in answer.text
    assert {one.worker.last_name for one in Voucher.objects.all()} == {"Алексеева", "Белова"}


def test_r43_the_pages_say_how_much_is_left(boris: Responsible, signed_in: SignedIn) -> None:
    (worker,) = people(boris.organization, "Алексеева")
    desk, kept = signed_in(boris.user), quota(boris.organization, 40)
    card, button = reverse("home:worker", args=[worker.pk]), reverse("vouchers:issue", args=[worker.pk])
    assert button in desk.get(card).text
    assert "выдано <strong>0 из&nbsp;40</strong>" in desk.get(reverse("vouchers:org_vouchers")).text
    assert "выдано 0 из&nbsp;40" in desk.get(reverse("vouchers:issue", args=[worker.pk])).text
    kept.allowed = 0
    set_quota(kept, ["allowed"], by=None, why="письмо")
    page = desk.get(reverse("vouchers:issue", args=[worker.pk])).text
    assert "выделено 0 чеков, выдано 0" in page
    assert "напишите оператору АИС" in page
    # The card has no button that would lead to a refusal; it says why.
    said = desk.get(card).text
    assert button not in said
    assert "выделено 0 чеков, выдано 0" in said
