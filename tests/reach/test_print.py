"""R45: what is printed is the record or the list, whole and without the page's menus and buttons."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pypdfium2
import pytest
from django.test import Client
from django.urls import reverse

from home.tasks import count_reports
from lib.dates import today
from organizations.models import Responsible
from staff.models import Worker
from tests import factories
from tests.reach.pages import Reader

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
# Words of menus, buttons and footers: none of them is on paper.
NOT_PRINTED = {
    "cabinet": [
        "Версия для слабовидящих",
        "Нужна помощь?",
        "Номер страницы",
        "Перейти к содержанию",
        "Выйти",
    ],
    "admin": [
        "Поиск по разделам",
        "Журнал изменений",
        "Справочники",
        "Номер страницы",
        "Скачать Excel",
        "Фильтры",
        "Показать",
    ],
}


def printed(reader: Reader, answer: Any) -> list[str]:
    """The text of each sheet without its spaces: a PDF has them between any two letters."""
    assert answer.status_code == 200
    document = pypdfium2.PdfDocument(reader.paper(answer))
    return [bare(sheet.get_textpage().get_text_range()) for sheet in document]


def bare(text: str) -> str:
    return "".join(text.replace("\ufffe", "-").split())


def on_paper(words: list[str], text: str) -> list[str]:
    return [word for word in words if bare(word) in text]


@pytest.fixture
def many(boris: Responsible, anna: Worker) -> list[Worker]:
    """So many that the list does not go on one sheet."""
    places = [factories.EmploymentFactory(organization=boris.organization) for _ in range(60)]
    return [place.worker for place in places]


def test_r45_a_list_is_printed_whole_with_its_heads_on_each_sheet(
    boris: Responsible, many: list[Worker], signed_in: SignedIn, seen: Reader
) -> None:
    sheets = printed(seen, signed_in(boris.user).get(reverse("home:workers")))
    text = "".join(sheets)
    assert len(sheets) > 1
    assert all("Должность" in sheet for sheet in sheets), "the head of the table is on each sheet"
    assert [worker.full_name for worker in many if bare(worker.full_name) not in text] == []
    assert on_paper([*NOT_PRINTED["cabinet"], "Выдать чек", "Сохранить этот список"], text) == []


def test_r45_a_card_and_a_voucher_are_printed_without_their_buttons(
    boris: Responsible, anna: Worker, signed_in: SignedIn, seen: Reader
) -> None:
    voucher = factories.VoucherFactory(worker=anna)
    pages = {
        reverse("home:worker", args=[anna.pk]): (boris.user, anna.full_name),
        reverse("vouchers:my_voucher", args=[voucher.pk]): (anna.user, voucher.shown_number),
        reverse("home:my_history"): (anna.user, "История"),
    }
    for page, (user, said) in pages.items():
        text = "".join(printed(seen, signed_in(user).get(page)))
        assert bare(said) in text, page
        assert on_paper(NOT_PRINTED["cabinet"], text) == [], page


def operators(anna: Worker) -> Iterator[tuple[str, str]]:
    """Pages of the operator and what stands on them."""
    group = factories.CourseGroupFactory(
        starts_on=today() - timedelta(days=20), registration_from=today() - timedelta(days=60)
    )
    count_reports()
    yield reverse("operator_report", args=["coverage"]), "Итого"
    yield reverse("admin:courses_coursegroup_changelist"), group.number
    yield reverse("admin:support_ticket_changelist"), "Обращения"
    yield reverse("admin:staff_worker_change", args=[anna.pk]), anna.full_name
    yield reverse("admin:staff_worker_changelist"), anna.full_name


def test_r45_the_operators_pages_are_printed_without_their_menus(
    gleb: Any, anna: Worker, signed_in: SignedIn, seen: Reader
) -> None:
    desk = signed_in(gleb)
    for page, said in operators(anna):
        text = "".join(printed(seen, desk.get(page)))
        assert bare(said) in text, page
        assert on_paper([*NOT_PRINTED["admin"], "Найти по СНИЛС", "Написать"], text) == [], page


def test_control_r45_what_is_on_the_screen_is_not_all_printed(
    boris: Responsible, signed_in: SignedIn, seen: Reader
) -> None:
    answer = signed_in(boris.user).get(reverse("home:workers"))
    answer.content = answer.content.replace(b'class="foot"', b'class="shoe"')
    assert on_paper(["Нужна помощь?"], "".join(printed(seen, answer)))
