"""R42: pages of the operator that name people in their own way leave a row of whom they named."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from letters.models import Letter
from lib import looks
from lib.acting import Actor
from lib.dates import format_date, today
from organizations.models import Organization, Responsible
from staff.models import DuplicatePair, Look, PersonQuestion, SnilsLookUp, Worker
from staff.moves.actions import transfer
from staff.workplaces.actions import reject
from tests.roles.test_everybody import shown_and_noted

pytestmark = pytest.mark.django_db
SUGGESTIONS = {"app_label": "staff", "model_name": "attestation", "field_name": "worker", "term": "орлова"}


def pages(school: Organization) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for model in (DuplicatePair, PersonQuestion, SnilsLookUp):
        name = f"admin:staff_{model._meta.model_name}"
        found += [(reverse(f"{name}_changelist"), None)]
        found += [(reverse(f"{name}_change", args=[one.pk]), None) for one in model._default_manager.all()]
    pair = DuplicatePair.objects.get()
    asked = {"successor": "", "on": format_date(today())}
    return [
        *found,
        (reverse("admin:staff_duplicatepair_different", args=[pair.pk]), None),
        (reverse("admin:organizations_organization_closing", args=[school.pk]), asked),
    ]


def test_r42_pages_that_name_people_in_their_own_way_leave_a_row(
    records: None, school12: Organization, gleb: Any, signed_in: Callable[[Any], Client]
) -> None:
    client, silent, seen = signed_in(gleb), [], 0
    office = set(Worker.objects.filter(user__responsibilities__state="active").values_list("pk", flat=True))
    for path, asked in pages(school12):
        shown, noted = shown_and_noted(client, path, asked)
        seen += bool(shown)
        if missing := shown - noted - office:
            silent.append(f"{path}: {missing}")
    assert silent == []
    assert seen == len(pages(school12))


def test_r42_whom_a_field_suggests_is_written_down(
    anna: Worker, gleb: Any, signed_in: Callable[[Any], Client]
) -> None:
    found = signed_in(gleb).get(reverse("admin:autocomplete"), SUGGESTIONS)
    assert json.loads(found.content)["results"] == [{"id": str(anna.pk), "text": anna.full_name}]
    look = Look.objects.get()
    assert (look.workers, look.what) == ([anna.pk], "Работники: подсказка при вводе")


def test_r42_a_letter_that_names_somebody_else_shows_that_person_too(
    boris: Responsible, vera: Responsible, anna: Worker, gleb: Any, signed_in: Callable[[Any], Client]
) -> None:
    place = anna.employments.get()
    sent = transfer(place, vera.organization, on=today(), by=Actor(boris.user, boris))
    reject(sent, by=Actor(vera.user, vera), why="Ставки нет")
    letter = Letter.objects.get(kind="staff/transfer_rejected")
    assert letter.user == boris.user
    for path in (
        reverse("admin:letters_letter_changelist"),
        reverse("admin:letters_letter_change", args=[letter.pk]),
    ):
        last = Look.objects.values_list("pk", flat=True).first() or 0
        signed_in(gleb).get(path)
        assert anna.pk in Look.objects.filter(pk__gt=last).get().workers


def test_control_r42_without_the_note_the_pages_are_seen(
    records: None,
    school12: Organization,
    gleb: Any,
    signed_in: Callable[[Any], Client],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(looks, "note", lambda *_: None)
    client = signed_in(gleb)
    assert all(shown_and_noted(client, *page)[0] for page in pages(school12))
    assert not Look.objects.exclude(request_id="1").exists()
