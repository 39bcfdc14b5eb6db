"""R40: the operator's pages: two records side by side, the merge, the closed record, the undoing."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from staff.models import DuplicatePair, Look
from support.models import Merge, Ticket
from tests.support.merging import answered, merged, twins

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator(gleb: Any, signed_in: Callable[..., Client]) -> Client:
    return signed_in(gleb)


def test_r40_from_similar_records_to_one_and_back(operator: Client) -> None:
    one, other = twins(last_name="Соколова")
    pair = DuplicatePair.objects.create(first=one, second=other)
    page = operator.get(reverse("admin:staff_duplicatepair_merging", args=[pair.pk]))["Location"]
    html = operator.get(page).content.decode()
    for said in ("Орлова Анна", "Соколова Нина", one.user.email, "Оставить вместо неё", "места работы"):
        assert said in html
    survivor, absorbed = (one, other) if f"/{one.pk}/merging/" in page else (other, one)
    assert "по чему видно" in operator.post(page, {}).content.decode()
    assert not Merge.objects.exists()
    done = operator.post(page, {**answered(survivor, absorbed), "why": "паспорт один"})
    card = reverse("admin:staff_worker_change", args=[survivor.pk])
    assert done["Location"] == card
    closed = reverse("admin:staff_worker_change", args=[absorbed.pk])
    assert operator.get(closed)["Location"] == card
    assert f"ID {absorbed.pk} объединена с этой" in operator.get(card).content.decode()
    assert operator.get(f"{closed}?own=1").status_code == 200
    undo = operator.get(reverse("admin:staff_worker_unmerging", args=[survivor.pk]))["Location"]
    assert operator.post(undo, {"why": "разные люди"}).status_code == 302
    absorbed.refresh_from_db()
    assert absorbed.merged_into is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Напишите номер записи"),
        ("999999", "Записи с таким номером нет"),
        ("same", "номер этой же записи"),
    ],
)
def test_r40_the_other_record_is_named_by_its_number(operator: Client, typed: str, said: str) -> None:
    one, other = twins()
    page = reverse("admin:staff_worker_merging", args=[one.pk])
    number = one.pk if typed == "same" else typed
    assert said in operator.get(page, {"other": number}).content.decode()
    assert operator.get(page, {"other": other.pk})["Location"] == f"{page}?with={other.pk}"


def test_r42_the_history_of_both_is_read_together(operator: Client, signed_in: Callable[..., Client]) -> None:
    one, other = twins()
    operator.post(
        f"{reverse('admin:staff_worker_merging', args=[one.pk])}?with={other.pk}",
        {**answered(one, other, account=str(one.user_id)), "why": "паспорт один"},
    )
    html = signed_in(one.user).get(reverse("home:my_history")).content.decode()
    assert f"Объединены две записи: ID {other.pk} вошла в ID {one.pk}" in html
    assert "паспорт один" in html


def test_r42_who_looked_at_the_closed_record_is_told_to_the_person(operator: Client, gleb: Any) -> None:
    one, other = twins()
    operator.get(reverse("admin:staff_worker_change", args=[other.pk]))
    assert not Look.objects.at_worker(one).exists()
    merged(one, other, gleb)
    assert Look.objects.at_worker(one).count() == 1


def test_r40_a_ticket_about_two_records_leads_there_and_back(operator: Client) -> None:
    one, other = twins()
    ticket = Ticket.objects.create(
        kind="duplicate", email="a@example.ru", worker=one, other=other, author=one.user, description="Дубль"
    )
    card = reverse("admin:support_ticket_change", args=[ticket.pk])
    html = operator.get(card).content.decode()
    page = re.findall(r'href="([^"]+with=[^"]+)"', html)[0].replace("&amp;", "&")
    survivor, absorbed = (one, other) if f"/{one.pk}/merging/" in page else (other, one)
    done = operator.post(page, {**answered(survivor, absorbed), "why": "паспорт один"})
    assert done["Location"] == card
    assert f"with={absorbed.pk}" not in operator.get(card).content.decode()
