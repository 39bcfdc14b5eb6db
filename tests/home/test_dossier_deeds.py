"""R40, R42, R44: from the dossier to the deeds, to the whole history, and what a reading operator is offered."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from accounts.models import User
from staff.models import DuplicatePair
from support.models import Kind
from tests import factories
from tests.support.tickets import written

pytestmark = pytest.mark.django_db


def card(worker: Any) -> str:
    return reverse("admin:staff_worker_change", args=[worker.pk])


def deeds(page: Any) -> set[str]:
    offered = [*page.context["actions"], *page.context["of_account"]]
    return {one["url"] for one in offered}


def test_r40_the_deeds_of_the_record_and_of_its_account_are_there_and_open(
    anna: Any, gleb: User, signed_in: Any
) -> None:
    desk = signed_in(gleb)
    offered = deeds(desk.get(card(anna)))
    assert reverse("admin:staff_worker_merging", args=[anna.pk]) in offered
    assert reverse("admin:accounts_user_email", args=[anna.user_id]) in offered
    assert not {url for url in offered if url.endswith("/role/")}
    assert {desk.get(url).status_code for url in offered} == {200}


def test_r44_an_operator_who_reads_only_is_offered_no_deed(anna: Any, signed_in: Any) -> None:
    reader = factories.UserFactory(is_staff=True, operator_role="reader")
    page = signed_in(reader).get(card(anna))
    assert deeds(page) == set()
    assert "Аннулировать" not in page.text


def test_r40_who_may_be_the_same_person_is_named_with_the_way_to_compare(
    anna: Any, gleb: User, signed_in: Any
) -> None:
    twin = factories.WorkerFactory()
    first, second = sorted([anna, twin], key=lambda one: one.pk)
    DuplicatePair.objects.create(first=first, second=second)
    page = signed_in(gleb).get(card(anna))
    assert f"{reverse('admin:staff_worker_merging', args=[anna.pk])}?with={twin.pk}" in page.text


def test_r42_the_history_is_the_persons_not_the_records_alone(anna: Any, gleb: User, signed_in: Any) -> None:
    ticket = written(anna.user, Kind.OTHER)
    told = signed_in(gleb).get(reverse("admin:staff_worker_history", args=[anna.pk])).text
    assert f"№\u00a0{ticket.pk}, другое" in told


@pytest.mark.parametrize("page", ["change", "history"])
def test_r42_that_it_was_opened_is_noted(page: str, anna: Any, gleb: User, signed_in: Any) -> None:
    answer = signed_in(gleb).get(reverse(f"admin:staff_worker_{page}", args=[anna.pk]))
    assert anna.pk in answer.wsgi_request.looked_at


@pytest.mark.parametrize("state", ["awaiting", "rejected"])
def test_r43_without_a_confirmed_job_nobody_is_enrolled_and_where_it_waits_is_said(
    state: str, anna: Any, gleb: User, signed_in: Any
) -> None:
    place = anna.employments.get()
    place.state, place.training, place.refusal = state, False, "нет такого"
    place.save()
    page = signed_in(gleb).get(card(anna))
    titles = {line.title.replace("\u00a0", " ") for line, _ in page.context["possible"]}
    assert "Записать без чека нельзя" in titles
    expected = {
        "awaiting": "Место работы ждёт подтверждения",
        "rejected": "Перевести нельзя: места работы нет",
    }
    assert expected[state] in titles
