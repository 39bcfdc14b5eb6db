"""The pages of requests about a place of work, walked by the worker and by the Responsible (R8, R11, R17)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from lib.dates import format_date, today
from organizations.models import Responsible
from staff.leave.actions import give_leave
from staff.models import Employment, LeavePeriod, Worker, WorkRequest
from staff.requests.actions import request_work_change
from staff.states import Asked, Change, Leave
from tests import factories
from tests.staff.asking import asked, asked_leave, day, days, second_of
from tests.staff.moving import job

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def text(answer: Any) -> str:
    return answer.content.decode().replace("\xa0", " ").replace("&nbsp;", " ")


def typed(**values: Any) -> dict[str, str]:
    return {name: format_date(value) if hasattr(value, "year") else value for name, value in values.items()}


def test_r8_asked_for_in_the_cabinet_confirmed_in_the_inbox(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    hers, his = signed_in(anna.user), signed_in(boris.user)
    address = reverse("staff:my_request", args=[job(anna).pk, "leave"])
    assert "Ответ придёт письмом" in text(hers.get(address))
    wrong = text(hers.post(address, typed(kind="maternity", begins_on=day(9), ends_on=day(3))))
    assert "Последний день отпуска раньше первого" in wrong
    assert format_date(day(9)) in wrong
    sent = hers.post(address, typed(kind="maternity", **days(3, 142), why="Приказ № 7"), follow=True)
    assert "Запрос отправлен: отпуск" in text(sent)
    assert boris.user.worker.full_name in text(sent)
    inbox = text(his.get(reverse("staff:inbox")))
    assert "Отпуска и должности: 1" in inbox
    assert f"Декретный отпуск: {format_date(day(3))} – {format_date(day(142))}" in inbox
    assert "Приказ № 7" in inbox
    request = WorkRequest.objects.get()
    his.post(reverse("staff:inbox_confirm", args=["requests"]), {"one": request.pk})
    assert LeavePeriod.objects.get().begins_on == day(3)
    assert "Отпуск" in text(hers.get(reverse("staff:my_workplace")))
    assert "Подтверждён запрос: отпуск" in text(hers.get(reverse("home:my_history")))


def test_r11_rejected_with_one_reason_and_seen_by_the_worker(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    request, his = asked_leave(anna), signed_in(boris.user)
    address = reverse("staff:request_reject", args=[request.pk])
    assert "Декретный отпуск" in text(his.get(address))
    assert "Напишите, почему отклоняете" in text(his.post(address, {"refusal": ""}))
    said = his.post(address, {"refusal": "Приказа нет."}, follow=True)
    assert "Запрос отклонён" in text(said)
    page = text(signed_in(anna.user).get(reverse("staff:my_workplace")))
    assert "Приказа нет." in page
    assert "Запрос отклонён: отпуск" in text(his.get(reverse("staff:inbox_latest")))


def test_r11_what_was_answered_is_not_asked_again(
    anna: Worker, boris: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    """The new position stands beside no old one: that of the job is the new one by now."""
    his, tutor = signed_in(boris.user), factories.PositionFactory(name="Тьютор")
    request = asked(anna, Asked.POSITION, position=tutor, begins_on=today())
    address = reverse("staff:request_confirm", args=[request.pk])
    assert "Подтвердить</button>" in text(his.get(address))
    his.post(address)
    page = text(his.get(address))
    assert "Подтвердить</button>" not in page
    assert "Вернуться ко всем, кто ждёт" in page
    card = reverse("admin:staff_workrequest_change", args=[request.pk])
    assert "Другая должность: — → Тьютор" in text(signed_in(gleb).get(card))


def test_r17_every_deed_of_the_responsible_by_its_page(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    his, place = signed_in(boris.user), job(anna)
    tutor = factories.PositionFactory(name="Тьютор")
    new = typed(position=str(tutor.pk), begins_on=today())
    card = reverse("home:worker", args=[anna.pk])
    added = his.post(reverse("staff:second_position", args=[place.pk]), new, follow=True)
    assert "Вторая должность добавлена" in text(added)
    second = Employment.objects.get(position=tutor)
    mark = reverse("staff:training_mark", args=[second.pk])
    assert mark in text(his.get(card))
    assert "Напишите, почему" in text(his.post(mark, {"why": ""}))
    assert "Должность для обучения изменена" in text(his.post(mark, {"why": "Приказ"}, follow=True))
    end = reverse("staff:second_end", args=[second.pk])
    assert end in text(his.get(card))
    latest = text(his.get(reverse("staff:inbox_latest")))
    assert "Вторая должность записана" in latest
    assert end in latest
    assert reverse("staff:dismissal", args=[second.pk]) not in latest
    assert "Вторая должность снята" in text(his.post(end, typed(on=today()), follow=True))
    other = factories.PositionFactory(name="Методист")
    changed = typed(position=str(other.pk), begins_on=today())
    said = his.post(reverse("staff:position", args=[place.pk]), changed, follow=True)
    assert "Должность изменена" in text(said)
    assert job(anna).position == other
    assert "В должности с" in text(signed_in(anna.user).get(reverse("staff:my_workplace")))


def test_r17_r18_a_course_under_way_is_named_before_the_button(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    place, second, his = job(anna), second_of(anna), signed_in(boris.user)
    group = factories.CourseGroupFactory(
        funding="state_assignment",
        starts_on=day(-2),
        ends_on=day(3),
        registration_from=day(-60),
        programme__title="Коррекция речи",
    )
    factories.EnrolmentFactory(worker=anna, group=group, position=place.position)
    for name in ("leave", "position", "second_position"):
        page = text(his.get(reverse(f"staff:{name}", args=[place.pk])))
        assert "Коррекция речи" in page, name
    refused = text(his.get(reverse("staff:training_mark", args=[second.pk])))
    assert "идёт курс «Коррекция речи»" in refused
    assert format_date(day(4)) in refused
    hers = text(signed_in(anna.user).get(reverse("staff:my_request", args=[second.pk, "mark"])))
    assert "идёт курс «Коррекция речи»" in hers


def test_r8_other_days_are_asked_for_and_withdrawn(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    leave, hers = (
        give_leave(job(anna), Leave.CHILDCARE, **days(-30, 300), by=boris.user),
        signed_in(anna.user),
    )
    address = reverse("staff:my_leave_request", args=[leave.pk])
    assert address in text(hers.get(reverse("staff:my_workplace")))
    assert format_date(day(300)) in text(hers.get(address))
    assert "Запрос отправлен" in text(hers.post(address, typed(**days(-30, 5)), follow=True))
    request = WorkRequest.objects.get()
    back = reverse("staff:my_request_withdraw", args=[request.pk])
    assert back in text(hers.get(reverse("staff:my_workplace")))
    assert "Запрос отозван" in text(hers.post(back, follow=True))
    request.refresh_from_db()
    assert request.stands == Change.WITHDRAWN


def test_r8_the_number_of_queries_does_not_grow_with_the_requests(
    boris: Responsible, signed_in: SignedIn
) -> None:
    his, position = signed_in(boris.user), factories.PositionFactory(name="Тьютор")

    def ask() -> None:
        place = factories.EmploymentFactory(organization=boris.organization)
        said = {"position": position, "begins_on": today()}
        request_work_change(place, Asked.POSITION, said, by=place.worker.user)
        leave = give_leave(place, Leave.CHILDCARE, **days(1, 9), by=boris.user)
        later = {"begins_on": day(1), "ends_on": day(1) + timedelta(days=30)}
        request_work_change(place, Asked.DAYS, {"changed_leave": leave, **later}, by=place.worker.user)

    counted = []
    for more in (1, 6):
        for _ in range(more):
            ask()
        his.get(reverse("staff:inbox"))
        with CaptureQueriesContext(connection) as seen:
            assert his.get(reverse("staff:inbox")).status_code == 200
        counted.append(len(seen))
    assert counted[0] == counted[1]


def test_r11_the_operator_decides_a_request(anna: Worker, gleb: Any, signed_in: SignedIn) -> None:
    request, desk = asked_leave(anna), signed_in(gleb)
    card = text(desk.get(reverse("admin:staff_workrequest_change", args=[request.pk])))
    assert "оператор АИС" in card
    assert "Декретный отпуск" in card
    desk.post(reverse("admin:staff_workrequest_confirmation", args=[request.pk]), {"why": "звонок"})
    request.refresh_from_db()
    assert (request.stands, LeavePeriod.objects.count()) == (Change.CONFIRMED, 1)


def test_r17_a_second_position_that_was_asked_for_is_one_decision(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    """The place tells of it while it stands; when it has ended, the request does."""
    his, tutor = signed_in(boris.user), factories.PositionFactory(name="Тьютор")
    request = asked(anna, Asked.SECOND, position=tutor, begins_on=today())
    his.post(reverse("staff:request_confirm", args=[request.pk]), follow=True)
    latest = text(his.get(reverse("staff:inbox_latest")))
    assert "Вторая должность записана" in latest
    assert "Запрос подтверждён" not in latest
    second = Employment.objects.get(worker=anna, position=tutor)
    his.post(reverse("staff:second_end", args=[second.pk]), typed(on=today()))
    assert "Запрос подтверждён: вторая должность" in text(his.get(reverse("staff:inbox_latest")))
