"""R35: the sheet to sign in on says who, where from, which days, and leads to the group's card."""

from __future__ import annotations

from datetime import date

import pypdfium2
import pytest
from django.urls import reverse

from courses.states import Funding
from staff.models import Look
from tests import factories

pytestmark = pytest.mark.django_db


def words(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)


def test_r35_who_comes_and_on_which_days(anna, gleb, signed_in) -> None:
    group = factories.CourseGroupFactory(
        funding=Funding.STATE, number="27-0008", starts_on=date(2027, 1, 14), ends_on=date(2027, 1, 20)
    )
    factories.EnrolmentFactory(worker=anna, group=group)
    client, address = signed_in(gleb), reverse("admin:courses_coursegroup_sheet", args=[group.pk])
    assert (
        address in client.get(reverse("admin:courses_coursegroup_change", args=[group.pk])).content.decode()
    )
    answer = client.get(address)
    assert answer["Content-Type"] == "application/pdf"
    said = words(answer.content)
    for part in (anna.full_name, "Школа № 12", group.programme.title, "27-0008", "14.01", "20.01"):
        assert part in said, part
    assert "17.01" not in said, "nobody studies on a Sunday of a longer course"
    assert anna.pk in Look.objects.latest("pk").workers


def test_r35_an_empty_group_says_so(gleb, signed_in) -> None:
    group = factories.CourseGroupFactory()
    answer = signed_in(gleb).get(reverse("admin:courses_coursegroup_sheet", args=[group.pk]))
    assert "никто не записался" in words(answer.content)
