"""R45: the five steps by keyboard alone, and on the way every place that has the focus is seen."""

from __future__ import annotations

import re
from typing import Any

import pytest

from courses.models import CourseGroup
from courses.states import Seat
from staff.models import Worker
from tests import factories
from tests.e2e.keyboard import Keyboard
from tests.e2e.people import browser, link_in_letter, sit_down
from tests.e2e.test_main_job import EMAIL, PASSWORD, SNILS, region, time_passes  # noqa: F401 a fixture
from tests.live import Live
from tests.servers import Mailbox

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def test_r45_the_five_steps_by_keyboard_alone(
    live: Live,
    chromium: str,
    mailbox: Mailbox,
    region: CourseGroup,  # noqa: F811
) -> None:
    with browser(chromium) as engine:
        worker, responsible, operator = (Keyboard(sit_down(engine, live.url)) for _ in range(3))
        signs_up(worker, mailbox)
        confirms_and_issues(responsible)
        enrols(worker)
        time_passes(region)
        closes_the_group(operator)
    assert region.enrolments.get().state == Seat.FINISHED
    assert [*worker.unseen, *responsible.unseen, *operator.unseen] == []


def signs_up(keys: Keyboard, mailbox: Mailbox) -> None:
    keys.open("/").to("Перейти к содержанию").press("Enter")
    keys.to("Зарегистрироваться").sends()
    keys.to("Фамилия").type("Новикова").to("Имя").type("Дарья").to("Отчество").type("Олеговна")
    keys.to("Дата рождения").type("08.03.1995").to("СНИЛС").type(SNILS)
    keys.to("Организация").type("12").to("Найти").press("Enter")
    keys.page.get_by_role("radio", name=re.compile("Школа № 12")).wait_for()
    keys.to(".*Школа № 12").press("Space")
    keys.to("Должность").press("ArrowDown")
    keys.to("Это моё основное").press("Space")
    keys.to("Личная электронная почта").type(EMAIL)
    keys.to("Даю согласие", tag="input").press("Space")
    keys.to("Зарегистрироваться", tag="button").sends()
    assert EMAIL in keys.text()
    keys.open(link_in_letter(mailbox, EMAIL, "/signup/confirm/"))
    keys.to("Придумайте пароль").type(PASSWORD).to("Подтвердить почту").sends()
    assert "Школа № 12" in keys.text()


def logs_in(keys: Keyboard, email: str) -> None:
    keys.open("/account/login/").to("Электронная почта").type(email)
    keys.to("Пароль").type(factories.PASSWORD).to("Войти", tag="button").sends()


def confirms_and_issues(keys: Keyboard) -> None:
    logs_in(keys, "boris@example.ru")
    keys.open("/organization/inbox/").to("Подтвердить.*Новикова").press("Enter")
    keys.page.wait_for_timeout(500)
    worker = Worker.objects.get(last_name="Новикова")
    keys.open(f"/organization/workers/{worker.pk}/").to("Выдать чек").sends()
    keys.to("Выдать", tag="button").sends()
    assert worker.vouchers.count() == 1


def enrols(keys: Keyboard) -> None:
    keys.open("/cabinet/").to("Каталог").sends()
    keys.to("Записаться.*|.*Д-1").sends()
    keys.to("Записаться", tag="button").sends()
    assert re.search("записан", keys.text(), re.IGNORECASE)


def closes_the_group(keys: Any) -> None:
    logs_in(keys, "gleb@example.ru")
    keys.open("/admin/").to("Группы ждут закрытия|.*Группы ждут закрытия").sends()
    keys.to("Д-1").sends()
    keys.to("Закрыть группу").sends()
    keys.to("Новикова Дарья Олеговна: номер удостоверения").type("63-0412")
    keys.to("Основание").type("приказ 45 об отчислении группы")
    keys.to("Закрыть группу", tag="button").sends()


NO_RING = """() => [...document.styleSheets].at(-1).insertRule(
    ":focus, :focus-visible { outline: none !important; box-shadow: none !important; }"
)"""


def test_control_r45_a_place_without_a_ring_is_found(live: Live, chromium: str) -> None:
    with browser(chromium) as engine:
        keys = Keyboard(sit_down(engine, live.url))
        keys.open("/account/login/").page.evaluate(NO_RING)
        keys.to("Электронная почта")
    assert any("no ring" in said and 'name="login"' in said for said in keys.unseen)
