"""The main job, end to end: a worker signs up, is confirmed, gets a voucher, enrols and prints the certificate.

Three people at three browsers, a web server as in production, a live Celery worker, letters by real SMTP.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.urls import reverse
from playwright.sync_api import expect

from courses.models import CourseGroup, Enrolment
from lib.dates import add_years, format_date, today
from staff.models import Worker
from tests import factories
from tests.e2e.people import browser, link_in_letter, log_in, sit_down
from tests.live import Live
from tests.servers import Mailbox
from vouchers.models import Voucher

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

EMAIL = "daria.novikova@example.ru"
PASSWORD = "скрипка-и-немножко-нервно"
SNILS = "112-233-445 95"


@pytest.fixture
def region(boris: Any, gleb: Any) -> CourseGroup:
    """What stands before Дарья comes: the school with its Responsible, an operator, a programme with two groups."""
    position = factories.PositionFactory(name="Учитель математики")
    programme = factories.ProgrammeFactory(title="Функциональная грамотность", profile_for=[position])
    factories.CourseGroupFactory(
        programme=programme, number="Д-2", starts_on=add_years(today(), 1) + timedelta(days=1)
    )
    return factories.CourseGroupFactory(programme=programme, number="Д-1", seats=1)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_r1_r15_r26_r36_r38_r45_the_main_job(
    live: Live, chromium: str, mailbox: Mailbox, region: CourseGroup, *, scripts: bool
) -> None:
    with browser(chromium) as engine:
        worker, responsible, operator = (
            sit_down(engine, live.url, phone=n == 0, scripts=scripts) for n in range(3)
        )
        sign_up(worker)
        confirm_address(worker, mailbox)
        confirm_workplace(responsible, mailbox)
        issue_voucher(responsible, mailbox)
        refuse_second(responsible)
        enrol(worker, mailbox)
        find_in_register(responsible)
        time_passes(region)
        close_group(operator, mailbox)
        see_certificate(worker)
    assert_history_is_told()


def sign_up(page: Any) -> None:
    page.goto("/")
    page.get_by_role("link", name="Зарегистрироваться").first.click()
    page.get_by_label("Фамилия").fill("Новикова")
    page.get_by_label("Имя", exact=True).fill("Дарья")
    page.get_by_label("Отчество").fill("Олеговна")
    page.get_by_label("Дата рождения").fill("08.03.1995")
    page.get_by_label("СНИЛС").fill(SNILS)
    page.get_by_label("Организация").fill("12")
    page.get_by_role("button", name="Найти").click()
    page.get_by_text("Школа № 12").first.click()
    page.get_by_label("Должность").select_option(label="Учитель математики")
    page.get_by_label("Это моё основное место работы").check()
    page.get_by_label("Электронная почта").fill(EMAIL)
    page.get_by_role("checkbox", name=re.compile("Согласен|Согласна|согласие", re.IGNORECASE)).check()
    page.get_by_role("button", name="Зарегистрироваться").click()
    expect(page.get_by_role("main")).to_contain_text(EMAIL)
    assert not Worker.objects.filter(last_name="Новикова").exists()


def confirm_address(page: Any, mailbox: Mailbox) -> None:
    page.goto(link_in_letter(mailbox, EMAIL, "/signup/confirm/"))
    expect(page.get_by_role("main")).to_contain_text("Н…а Д. О.")
    page.get_by_label("Придумайте пароль").fill(PASSWORD)
    page.get_by_role("button", name="Подтвердить почту").click()
    page.wait_for_url("**/cabinet/")
    expect(page.get_by_role("main")).to_contain_text("Школа № 12")
    expect(page.get_by_role("main")).to_contain_text(re.compile("ждёт|Ждёт"))


def confirm_workplace(page: Any, mailbox: Mailbox) -> None:
    log_in(page, "boris@example.ru")
    page.goto("/organization/inbox/")
    expect(page.get_by_role("main")).to_contain_text("Новикова Дарья Олеговна")
    page.get_by_role("button", name=re.compile("Подтвердить.*Новикова")).click()
    expect(page.get_by_role("main")).to_contain_text(re.compile("подтвержд", re.IGNORECASE))
    assert any(
        "Школа № 12" in str(letter.get_body(("plain",)).get_content()) for letter in mailbox.wait(3, to=EMAIL)
    )


def issue_voucher(page: Any, mailbox: Mailbox) -> None:
    worker = Worker.objects.get(last_name="Новикова")
    page.goto(reverse("vouchers:issue", args=[worker.pk]))
    expect(page.get_by_role("main")).to_contain_text(format_date(add_years(today(), 1)))
    page.get_by_role("button", name=re.compile("Выдать")).click()
    expect(page.get_by_role("main")).to_contain_text(re.compile("выдан", re.IGNORECASE))
    assert len(mailbox.wait(4, to=EMAIL)) >= 4


def refuse_second(page: Any) -> None:
    worker = Worker.objects.get(last_name="Новикова")
    page.goto(reverse("vouchers:issue", args=[worker.pk]))
    expect(page.get_by_role("main")).to_contain_text("три года")
    expect(page.get_by_role("main")).to_contain_text(format_date(add_years(today(), 3)))
    assert Voucher.objects.filter(worker=worker).count() == 1


def enrol(page: Any, mailbox: Mailbox) -> None:
    page.goto("/cabinet/catalogue/")
    expect(page.get_by_role("main")).to_contain_text("Подходят мне")
    group = CourseGroup.objects.get(number="Д-1")
    page.locator(f'a[href="{reverse("courses:enrol", args=[group.pk])}"]').first.click()
    page.get_by_role("button", name="Записаться").click()
    expect(page.get_by_role("main")).to_contain_text(re.compile("записан", re.IGNORECASE))
    group.refresh_from_db()
    assert group.taken == 1
    assert len(mailbox.wait(5, to=EMAIL)) >= 5


def find_in_register(page: Any) -> None:
    page.goto("/organization/enrolments/")
    page.get_by_role("searchbox").first.fill("новикова")
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text("Функциональная грамотность")


def time_passes(group: CourseGroup) -> None:
    """The course is over: its days, and with them the enrolment's, are in the past."""
    group.refresh_from_db()
    group.ends_on = today() - timedelta(days=2)
    group.starts_on = group.ends_on - timedelta(days=5)
    group.registration_until = group.starts_on - timedelta(days=1)
    group.registration_from = group.starts_on - timedelta(days=30)
    with transaction.atomic():
        group.save(update_fields=["starts_on", "ends_on", "registration_from", "registration_until"])


def close_group(page: Any, mailbox: Mailbox) -> None:
    group = CourseGroup.objects.get(number="Д-1")
    log_in(page, "gleb@example.ru")
    page.goto("/admin/")
    page.get_by_role("link", name=re.compile("Группы ждут закрытия Самое давнее")).click()
    page.get_by_role("link", name="Д-1", exact=True).click()
    page.get_by_role("link", name="Закрыть группу").click()
    page.get_by_label("Новикова Дарья Олеговна: номер удостоверения").fill("63-0412")
    page.get_by_label("Основание").fill("приказ 45 об отчислении группы")
    page.get_by_role("button", name="Закрыть группу").click()
    page.wait_for_url(f"**/coursegroup/{group.pk}/change/")
    assert len(mailbox.wait(6, to=EMAIL)) >= 6


def see_certificate(page: Any) -> None:
    voucher = Voucher.objects.get(worker__last_name="Новикова")
    page.goto(reverse("vouchers:my_voucher", args=[voucher.pk]))
    group = CourseGroup.objects.get(number="Д-1")
    main = page.get_by_role("main")
    for said in (
        "63-0412",
        "Функциональная грамотность",
        "36",
        format_date(group.ends_on),
        group.programme.provider.name,
    ):
        expect(main).to_contain_text(said)
    document = page.request.get(reverse("vouchers:my_voucher_pdf", args=[voucher.pk]))
    assert document.headers["content-type"] == "application/pdf"
    assert document.body().startswith(b"%PDF-")


def assert_history_is_told() -> None:
    """R42: each change of the way says who did it and by which action."""
    worker = Worker.objects.get(last_name="Новикова")
    enrolment = Enrolment.objects.get(worker=worker)
    actions = {record.history_change_reason.split(":")[0] for record in enrolment.history.all()}
    assert actions == {"courses.enrol", "courses.close_group"}
    assert {record.history_user.email for record in enrolment.history.all()} == {EMAIL, "gleb@example.ru"}
    assert worker.history.earliest().history_user.email == EMAIL
    assert worker.vouchers.get().history.earliest().history_user.email == "boris@example.ru"
