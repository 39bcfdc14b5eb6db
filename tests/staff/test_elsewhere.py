"""R20: a worker tells of a course elsewhere with a scan, the Responsible confirms or rejects it, both read the outcome."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from letters.models import Letter
from organizations.models import Responsible
from staff.elsewhere import actions
from staff.facts import courses_for_operator, inbox_count
from staff.models import CourseElsewhere, Worker
from tests.staff.elsewhere import DAY, told, typed
from tests.staff.test_attestation import refused

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
MINE, NEW = "courses:certificates", "staff:my_course_new"


def test_r20_told_confirmed_and_shown_to_both(anna: Worker, boris: Responsible, signed_in: SignedIn) -> None:
    hers, his = signed_in(anna.user), signed_in(boris.user)
    assert "Отправлено на подтверждение" in hers.post(reverse(NEW), typed(), follow=True).text
    asked = CourseElsewhere.objects.get()
    assert (asked.number, asked.hours, asked.issued_on) == ("77-15", 36, DAY)
    assert "удостоверение" not in str(asked.scan.name)
    assert "Решает" in hers.get(reverse(MINE)).text
    assert "Урок сегодня, 36 часов" in his.get(reverse("staff:inbox")).text
    scan = his.get(reverse("staff:course_scan", args=[asked.pk]))
    assert b"".join(scan).startswith(b"\xff\xd8\xff")
    page = reverse("staff:course_confirm", args=[asked.pk])
    assert "Сверьте программу" in his.get(page).text
    assert "Курс внесён" in his.post(page, follow=True).text
    card = reverse("courses:org_certificates", args=[anna.pk])
    for client, address in ((hers, reverse(MINE)), (his, card), (hers, reverse("courses:my_courses"))):
        assert "Урок сегодня" in client.get(address).text
    assert Letter.objects.get().kind == "staff/course_confirmed"
    assert "Подтверждён курс из другого места" in hers.get(reverse("home:my_history")).text
    # The second click gets the first one's answer.
    actions.confirm_course(asked, by=boris.user)
    assert Letter.objects.count() == 1


def test_r20_rejected_with_a_reason_then_told_again(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    asked = told(anna)
    his, page = signed_in(boris.user), reverse("staff:course_reject", args=[asked.pk])
    assert "Напишите, почему отклоняете" in his.post(page, {"refusal": " "}).text
    assert "Курс отклонён" in his.post(page, {"refusal": "Другие часы."}, follow=True).text
    assert "Другие часы." in signed_in(anna.user).get(reverse(MINE)).text
    assert Letter.objects.get().context["refusal"] == "Другие часы."
    assert refused(actions.confirm_course, asked, by=boris.user) == ["course_decided_already"]
    assert "Курс из другого места отклонён" in his.get(reverse("staff:inbox_latest")).text
    assert told(anna).pk != asked.pk


def test_r20_withdrawn_while_nobody_has_answered(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    page = reverse("staff:my_course_withdraw", args=[told(anna).pk])
    assert "отозвано" in signed_in(anna.user).post(page, follow=True).text
    assert inbox_count(boris) == 0
    other = told(anna)
    actions.confirm_course(other, by=boris.user)
    assert refused(actions.withdraw_course, other, by=anna.user) == ["course_decided_already"]


def test_r20_nobody_confirms_the_own_and_nobody_anothers(
    anna: Worker, boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    own = told(boris.user.worker)  # type: ignore[attr-defined]
    assert refused(actions.confirm_course, own, by=boris.user) == ["own_course"]
    assert list(courses_for_operator()) == [own]
    theirs, client = told(anna), signed_in(vera.user)
    for name in ("course_confirm", "course_reject", "course_scan", "my_course_scan"):
        assert client.get(reverse(f"staff:{name}", args=[theirs.pk])).status_code == 404
    assert client.get(reverse("courses:org_certificates", args=[anna.pk])).status_code == 404
    assert (inbox_count(boris), inbox_count(vera)) == (1, 0)


def test_r20_what_is_typed_wrong_is_said_beside_its_field(anna: Worker, signed_in: SignedIn) -> None:
    hers = signed_in(anna.user)
    assert "Нужен скан" in hers.post(reverse(NEW), typed(scan=SimpleUploadedFile("а.pdf", b"MZ"))).text
    assert "ещё не наступила" in hers.post(reverse(NEW), typed(issued_on="06.03.2126")).text
    assert "Даты не по порядку" in hers.post(reverse(NEW), typed(ends_on="01.03.2026")).text
    assert "слишком давняя" in hers.post(reverse(NEW), typed(starts_on="01.03.1926")).text
    assert "Напишите объём числом" in hers.post(reverse(NEW), typed(hours="сто")).text
    assert hers.post(reverse(NEW), {}).text.count("Перепишите") >= 4
    assert not CourseElsewhere.objects.exists()
