"""A draft of a group: seen by nobody but the operator, opened when complete, made by copying another one (R35)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse

from courses.drafts import reasons
from courses.drafts.actions import copy_group, open_group
from courses.drafts.rules import may_open
from courses.enrolling.actions import enrol
from courses.models import CourseGroup
from courses.states import Funding, Phase
from lib.dates import format_date, today
from lib.reasons import Refused
from tests import factories
from tests.courses.edits import changed
from tests.courses.known import TODAY, course, offer

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({}, []),
        ({"time": " "}, [reasons.draft_without]),
        ({"place": "", "seats": 0}, [reasons.draft_without]),
        ({"starts_on": TODAY, "registration_until": TODAY}, [reasons.draft_in_the_past]),
        ({"registration_until": TODAY - DAY}, [reasons.draft_window_over]),
        ({"registration_until": TODAY}, []),
        ({"course_": course(on_offer=False)}, [reasons.draft_not_offered]),
    ],
)
def test_r35_what_a_group_is_opened_with(said, why) -> None:
    assert [one.why for one in may_open(offer(draft=True, **said), TODAY)] == why


@pytest.mark.django_db
def test_r35_a_draft_is_in_no_catalogue_and_takes_nobody(anna, gleb, signed_in) -> None:
    draft = factories.CourseGroupFactory(funding=Funding.STATE, draft=True, place="")
    mine = signed_in(anna.user)
    assert draft.number not in mine.get(reverse("courses:catalogue")).content.decode()
    asked = mine.get(reverse("courses:catalogue"), {"q": draft.number}).content.decode()
    assert draft.programme.title not in asked
    assert mine.get(reverse("courses:enrol", args=[draft.pk])).status_code == 404
    with pytest.raises(Refused, match="ещё готовится"):
        enrol(anna, draft, by=anna.user)
    with pytest.raises(Refused, match="не указано: место"):
        open_group(draft, by=gleb, why="готова")
    changed(draft, place="ул. Мира, 3")
    assert open_group(draft, by=gleb, why="готова").phase(today()) == Phase.OPEN
    assert enrol(anna, draft, by=anna.user)
    assert draft.number in mine.get(reverse("courses:catalogue")).content.decode()


@pytest.mark.django_db
def test_r35_a_copy_is_a_draft_with_all_days_moved(gleb) -> None:
    group = factories.CourseGroupFactory(seats=17, closed_at=None)
    copy = copy_group(group, "27-0100", group.starts_on + 28 * DAY, by=gleb, why="ещё набор")
    same = "programme_id funding time place seats".split()
    assert [getattr(copy, name) for name in same] == [getattr(group, name) for name in same]
    for name in ("starts_on", "ends_on", "registration_from", "registration_until"):
        assert getattr(copy, name) - getattr(group, name) == 28 * DAY
    assert (copy.draft, copy.taken) == (True, 0)


@pytest.mark.django_db
def test_r35_copied_and_opened_by_buttons(gleb, signed_in) -> None:
    group = factories.CourseGroupFactory()
    client = signed_in(gleb)
    address = reverse("admin:courses_coursegroup_copying", args=[group.pk])
    typed = {"number": group.number, "starts_on": format_date(group.starts_on + 28 * DAY), "why": "ещё набор"}
    assert "Группа с таким номером уже есть" in client.post(address, typed).content.decode()
    page = client.post(address, {**typed, "number": "27-0100"}, follow=True).content.decode()
    draft = CourseGroup.objects.get(number="27-0100")
    opening = reverse("admin:courses_coursegroup_opening", args=[draft.pk])
    assert opening in page
    assert "Группа открыта" in client.post(opening, {"why": "готова"}, follow=True).content.decode()
    assert not CourseGroup.objects.get(pk=draft.pk).draft


@pytest.mark.django_db
def test_r35_a_new_group_is_saved_as_a_draft(gleb, signed_in) -> None:
    typed = {
        "draft": "on",
        "programme": factories.ProgrammeFactory().pk,
        "number": "27-0200",
        "form": "there",
        "funding": Funding.PAID,
        "seats": 5,
        "starts_on": format_date(date(2027, 3, 10)),
        "ends_on": format_date(date(2027, 3, 12)),
        "registration_from": format_date(date(2027, 2, 1)),
        "registration_until": format_date(date(2027, 3, 1)),
        "why": "план",
        "enrolments-TOTAL_FORMS": 0,
        "enrolments-INITIAL_FORMS": 0,
    }
    signed_in(gleb).post(reverse("admin:courses_coursegroup_add"), typed)
    assert CourseGroup.objects.get(number="27-0200").draft
