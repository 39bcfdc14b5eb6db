"""Pages that the look itself brings: the gallery, the large version, the menus, what is shown when things go wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import reverse
from django.views.defaults import bad_request
from python_calamine import CalamineWorkbook

from accounts.models import User
from lib import spreadsheets
from lib.reasons import Reason
from organizations.models import Responsible
from organizations.states import Access
from staff.models import Worker

Browser = Callable[[User], Client]
PEOPLE = "/ui/lists/"


def owner(worker: Worker) -> User:
    assert worker.user is not None
    return worker.user


def test_the_gallery_is_for_operators(anna: Worker, gleb: User, signed_in: Browser, client: Client) -> None:
    assert signed_in(gleb).get("/ui/").status_code == 200
    assert signed_in(gleb).get("/ui/nothing/").status_code == 404
    assert signed_in(owner(anna)).get("/ui/").status_code == 404
    assert client.get("/ui/").status_code == 302


@pytest.mark.parametrize("part", ["states", "blocks", "steps", "forms", "lists", "actions"])
def test_every_component_is_in_the_gallery(part: str, gleb: User, signed_in: Browser) -> None:
    answer = signed_in(gleb).get(f"/ui/{part}/")
    assert answer.status_code == 200
    assert "style=" not in answer.text
    assert not re.search(r"<script(?![^>]*\bsrc=)", answer.text)


def test_a_list_is_searched_filtered_sorted_and_paged_by_its_address(gleb: User, signed_in: Browser) -> None:
    browser = signed_in(gleb)
    page = browser.get(PEOPLE, {"q": "белова", "state": "fresh", "sort": "-name"}).text
    assert "Найдено: <strong>1 работник</strong>" in page
    assert "Фамилия или ID: белова" in page
    assert 'href="/ui/lists/?state=fresh&amp;sort=-name"' in page
    assert 'aria-sort="descending"' in page
    assert "Страница </span>4" in browser.get(PEOPLE, {"page": "2"}).text
    assert browser.get(PEOPLE, {"page": "9999"}).status_code == 200
    assert (
        browser.get(
            PEOPLE, {"page": "x", "sort": "nothing", "state": "bad", "since_after": "31.02.2026"}
        ).status_code
        == 200
    )


def test_an_empty_list_says_what_to_do(gleb: User, signed_in: Browser) -> None:
    page = signed_in(gleb).get(PEOPLE, {"q": "никого"}).text
    assert "Ничего не нашлось" in page
    assert "Попробуйте убрать часть фильтров" in page


def test_the_same_address_answers_htmx_with_its_results_alone(gleb: User, signed_in: Browser) -> None:
    browser = signed_in(gleb)
    part = browser.get(PEOPLE, {"q": "белова"}, headers={"HX-Request": "true", "HX-Target": "results"})
    assert "<html" not in part.text
    assert "Белова" in part.text
    assert 'hx-swap-oob="innerHTML:#results-found"' in part.text
    assert "HX-Request" in part["Vary"]


def test_excel_holds_exactly_this_list(gleb: User, signed_in: Browser) -> None:
    answer = signed_in(gleb).get(PEOPLE, {"q": "белова", "format": "xlsx", "page": "1"})
    assert answer["Content-Type"] == spreadsheets.XLSX
    rows = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert rows[0] == ["ID", "Работник", "Должность", "Работает с", "Состояние"]
    assert [row[1] for row in rows[1:]] == [
        f"Белова {name}" for name in ("Анна Павловна", "Вера Ильинична", "Дарья Олеговна", "Елена Юрьевна")
    ]
    assert rows[1][4] == "Использован"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "＝"])
def test_what_was_typed_never_runs_as_a_formula(start: str) -> None:
    book = spreadsheets.workbook("Лист", ["Имя"], [[f"{start}cmd|' /C calc'!A0"]])
    cell = (
        CalamineWorkbook.from_filelike(BytesIO(book))
        .get_sheet_by_index(0)
        .to_python(skip_empty_area=False)[1][0]
    )
    assert str(cell).startswith("'")


def test_r45_the_large_version_is_one_button_and_needs_no_script(client: Client, db: None) -> None:
    answer = client.post(reverse("ui:look"), {"look": "large", "next": "/account/login/"})
    assert answer["Location"] == "/account/login/"
    assert '<html lang="ru" class="large">' in client.get("/account/login/").text
    client.post(reverse("ui:look"), {"look": "usual", "next": "/account/login/"})
    assert 'class="large"' not in client.get("/account/login/").text
    assert client.get(reverse("ui:look")).status_code == 405


def test_the_large_version_sends_nobody_to_another_site(client: Client, db: None) -> None:
    assert (
        client.post(reverse("ui:look"), {"look": "large", "next": "https://evil.example/"})["Location"] == "/"
    )


def test_each_role_finds_its_ways(anna: Worker, boris: Responsible, gleb: User, signed_in: Browser) -> None:
    address = reverse("account_change_password")
    worker, responsible, operator = (
        signed_in(user).get(address).text for user in (owner(anna), boris.user, gleb)
    )
    assert "Ваши роли" not in worker
    assert "Анна Сергеевна" in worker
    assert "Ваши роли" in responsible
    assert 'href="/organization/"' in responsible
    assert 'href="/organization/"' not in worker
    assert 'href="/admin/"' not in worker + responsible
    assert gleb.get_short_name() in operator


def test_r23_a_closed_access_shows_no_menu_of_pages_that_do_not_work(
    boris: Responsible, signed_in: Browser
) -> None:
    browser = signed_in(boris.user)
    assert "Реестр групп" in browser.get("/organization/").text
    boris.state = Access.SUSPENDED
    boris.save(update_fields=["state"])
    closed = browser.get("/organization/")
    assert closed.status_code == 403
    assert "Реестр групп" not in closed.text
    for page in (browser.get("/cabinet/").text, browser.get("/cabinet/courses/").text):
        assert page.count("Доступ Ответственного закрыт") == 1
    assert f"Откроет его оператор: {settings.SUPPORT_PHONES[0]}" in browser.get("/cabinet/courses/").text


@pytest.mark.parametrize("name", ["403", "404", "csrf", "busy"])
def test_r43_when_something_goes_wrong_the_page_says_what_to_do(name: str, db: None) -> None:
    html = render_to_string(f"{name}.html", {}, RequestFactory().get("/x/"))
    assert "<h1>" in html
    assert "Error" not in html


def test_r43_a_refusal_that_no_form_caught_shows_its_reasons() -> None:
    reason = Reason("Группа уже началась.", rule="R37", next_step="Напишите оператору.")
    html = render_to_string("refused.html", {"reasons": [reason]}, RequestFactory().get("/x/"))
    assert "Группа уже началась." in html
    assert "Напишите оператору." in html


def test_the_page_of_our_own_error_needs_neither_a_request_nor_a_database() -> None:
    html = render_to_string("500.html")
    assert "У нас ошибка" in html
    assert settings.SUPPORT_EMAIL in html
    assert "<form" not in html


def test_a_request_that_cannot_be_read_is_answered_in_russian() -> None:
    page = bad_request(RequestFactory().get("/x/"), ValueError()).content.decode()
    assert "Ничего не сохранено" in page


def test_no_template_of_a_page_has_inline_code() -> None:
    """style-src and script-src are 'self': an inline style or handler would silently not work."""
    folder = Path(__file__).parents[2] / "templates"
    pages = [
        path
        for path in folder.rglob("*.html")
        if path.relative_to(folder).parts[0] not in {"letters", "admin", "unfold"}
    ]
    bad = [
        str(path)
        for path in pages
        if re.search(r"\sstyle=|<style|\son[a-z]+=\"|javascript:", path.read_text())
    ]
    assert not bad
