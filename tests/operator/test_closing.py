"""R38 as the operator does it: the list of an ended group, typed once, with the numbers going up by themselves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from courses.certificates.forms import following
from courses.models import Certificate, CourseGroup, Enrolment
from courses.states import Seat
from lib.dates import format_date, today
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def ended(anna: Any) -> CourseGroup:
    group = factories.CourseGroupFactory(
        starts_on=today() - timedelta(days=20), registration_from=today() - timedelta(days=60)
    )
    voucher = factories.VoucherFactory(worker=anna, issued_on=today() - timedelta(days=40))
    factories.EnrolmentFactory(worker=anna, group=group, voucher_block=voucher.blocks.last())
    other = factories.VoucherFactory(issued_on=today() - timedelta(days=40))
    factories.EnrolmentFactory(worker=other.worker, group=group, voucher_block=other.blocks.last())
    return group


def typed(group: CourseGroup, **changed: Any) -> dict[str, Any]:
    data: dict[str, Any] = {"why": "приказ 45", "first_number": ""}
    for seat in group.enrolments.all():
        data |= {
            f"outcome-{seat.pk}": "yes",
            f"number-{seat.pk}": "",
            f"date-{seat.pk}": format_date(group.ends_on),
        }
    return data | changed


def test_r38_one_page_closes_the_group_and_numbers_the_certificates(
    ended: CourseGroup, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    url = reverse("admin:courses_coursegroup_closing", args=[ended.pk])
    client = signed_in(gleb)
    assert "Орлова Анна Сергеевна" in client.get(url).content.decode()
    client.post(url, typed(ended, first_number="63-0099"))
    ended.refresh_from_db()
    assert ended.closed_by == gleb
    assert sorted(Certificate.objects.values_list("number", flat=True)) == ["63-0099", "63-0100"]
    assert set(Enrolment.objects.values_list("state", flat=True)) == {Seat.FINISHED}
    assert "приказ 45" in ended.history.latest().history_change_reason


def test_r38_who_did_not_finish_has_no_certificate(
    ended: CourseGroup, anna: Any, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    seat = ended.enrolments.get(worker=anna)
    data = typed(ended, **{f"outcome-{seat.pk}": "no", "first_number": "7"})
    signed_in(gleb).post(reverse("admin:courses_coursegroup_closing", args=[ended.pk]), data)
    seat.refresh_from_db()
    assert seat.state == Seat.NOT_FINISHED
    assert [certificate.number for certificate in Certificate.objects.all()] == ["7"]


def test_r38_a_mistake_closes_nothing_and_keeps_what_was_typed(
    ended: CourseGroup, anna: Any, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    seat = ended.enrolments.get(worker=anna)
    data = typed(
        ended, **{f"number-{seat.pk}": "63-1", f"date-{seat.pk}": format_date(today() + timedelta(days=2))}
    )
    page = signed_in(gleb).post(reverse("admin:courses_coursegroup_closing", args=[ended.pk]), data)
    assert page.status_code == 200
    text = page.content.decode()
    assert "исправьте отмеченное" in text
    assert f'href="#id_date-{seat.pk}"' in text
    assert text.count(f"{seat.worker.full_name}: дата удостоверения должна быть") == 2
    assert 'value="63-1"' in text
    ended.refresh_from_db()
    assert ended.closed_at is None
    assert not Certificate.objects.exists()


def test_r38_a_group_that_goes_on_is_not_closed(gleb: Any, signed_in: Callable[..., Client]) -> None:
    group = factories.CourseGroupFactory()
    page = signed_in(gleb).post(reverse("admin:courses_coursegroup_closing", args=[group.pk]), typed(group))
    assert format_date(group.ends_on) in page.content.decode()
    group.refresh_from_db()
    assert group.closed_at is None


def test_r38_the_page_says_at_once_that_it_is_too_early(gleb: Any, signed_in: Callable[..., Client]) -> None:
    group = factories.CourseGroupFactory()
    text = signed_in(gleb).get(reverse("admin:courses_coursegroup_closing", args=[group.pk])).content.decode()
    assert f"Последний день группы — {format_date(group.ends_on)}" in text
    assert "Номера по порядку" not in text
    assert 'name="why"' not in text


def test_r38_numbers_in_a_row_stand_above_the_list(ended: CourseGroup, gleb: Any, signed_in: Any) -> None:
    text = signed_in(gleb).get(reverse("admin:courses_coursegroup_closing", args=[ended.pk])).content.decode()
    assert text.index("Номера по порядку") < text.index("Орлова Анна Сергеевна")


def test_r38_the_same_number_twice_is_said_while_it_is_typed(
    ended: CourseGroup, gleb: Any, signed_in: Any
) -> None:
    first, second = (f"number-{seat.pk}" for seat in ended.enrolments.all())
    address = reverse("admin:courses_coursegroup_number", args=[ended.pk])
    said = signed_in(gleb).post(address, {first: "7", second: "7 "}, HTTP_HX_TRIGGER_NAME=second)
    assert "указан у двух человек" in said.content.decode()


def test_numbers_go_up_and_keep_their_width() -> None:
    numbers = following("УПК-009")
    assert [next(numbers), next(numbers)] == ["УПК-009", "УПК-010"]
    assert list(following("")) == []


@pytest.mark.parametrize("number", ["abc", "9" * 25])
def test_r38_an_address_that_is_no_group_is_no_error(gleb, signed_in, number: str) -> None:
    assert signed_in(gleb).get(f"/admin/courses/coursegroup/{number}/change/").status_code == 302
