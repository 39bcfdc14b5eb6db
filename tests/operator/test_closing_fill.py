"""R38: one press fills in the numbers or the date of all; nothing is saved until the group is closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from courses.models import Certificate, CourseGroup
from lib.dates import today
from lib.spreadsheets import workbook
from tests.courses.holding import finished
from tests.operator.certificates import typed

pytestmark = pytest.mark.django_db
SignedIn = Callable[..., Client]


def pressed(client: Client, group: CourseGroup, fill: str, **said: Any) -> Any:
    page = reverse("admin:courses_coursegroup_closing", args=[group.pk])
    answer = client.post(page, typed(group, fill=fill, **said))
    assert not Certificate.objects.filter(enrolment__group=group).exists()
    return answer


def test_r38_numbers_pass_over_who_did_not_finish(
    ended: CourseGroup, anna: Any, gleb: Any, signed_in: SignedIn
) -> None:
    mine = ended.enrolments.get(worker=anna).pk
    other = ended.enrolments.exclude(worker=anna).get().pk
    page = pressed(
        signed_in(gleb), ended, "numbers", first_number="63-0412", **{f"failed-{mine}": "on"}
    ).context["form"]
    assert (page[f"number-{mine}"].value(), page[f"number-{other}"].value()) == ("", "63-0412")
    assert page.ready() == 1
    assert page[f"failed-{mine}"].value()


def test_r38_one_date_for_all_and_a_number_given_before(
    ended: CourseGroup, anna: Any, gleb: Any, signed_in: SignedIn
) -> None:
    finished(anna, "63-0413", programme__provider=ended.programme.provider)
    desk = signed_in(gleb)
    shown = pressed(desk, ended, "numbers", first_number="63-0412").text
    assert "Удостоверение № 63-0413 этой организации уже внесено" in shown
    assert "Закрыть группу: <span data-ready>2 удостоверения" in shown
    page = pressed(desk, ended, "day", day="20.11.2026").context["form"]
    assert {page[f"date-{seat.pk}"].value() for seat in ended.enrolments.all()} == {"20.11.2026"}


def test_r38_a_file_of_names_and_numbers(ended: CourseGroup, gleb: Any, signed_in: SignedIn) -> None:
    people = [seat.worker.full_name for seat in ended.enrolments.select_related("worker").order_by("-pk")]
    book = workbook("Ведомость", ["ФИО", "Номер"], [[name, f"Ф-{at}"] for at, name in enumerate(people)])
    file = SimpleUploadedFile("Ведомость.xlsx", book)
    page = pressed(signed_in(gleb), ended, "pasted", file=file, pasted="").context["form"]
    said = {seat.worker.full_name: page[f"number-{seat.pk}"].value() for seat in page.seats}
    assert said == {name: f"Ф-{at}" for at, name in enumerate(people)}
    bad = SimpleUploadedFile("Ведомость.xlsx", b"not a book")
    assert pressed(signed_in(gleb), ended, "pasted", file=bad, pasted="").context["notes"]


def test_r38_a_closed_group_leads_to_its_corrections(
    ended: CourseGroup, anna: Any, gleb: Any, signed_in: SignedIn
) -> None:
    desk = signed_in(gleb)
    page = reverse("admin:courses_coursegroup_closing", args=[ended.pk])
    card = desk.post(page, typed(ended, first_number="7"), follow=True).text
    assert "Исправить итог или удостоверение" in card
    listed = desk.get(reverse("admin:courses_enrolment_changelist"), {"q": ended.number}).text
    assert anna.full_name in listed
    assert today() >= ended.ends_on
