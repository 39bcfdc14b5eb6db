"""R41: the memo is the help: whole, by chapters, searched, and its part on the page that it explains."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from home.help.views import chapters_with
from lib import memo
from tests.roles.table import TABLE
from ui.frame import Site
from ui.memo_parts import PART_OF


def test_r41_every_word_of_the_memo_is_in_a_chapter() -> None:
    told = " ".join(
        f"{title} {' '.join(text for _, texts in blocks for text in texts)}"
        for title, blocks in memo.chapters().items()
    )
    signs = str.maketrans("", "", ".0123456789-")
    missing = [
        line
        for line in memo.lines()[1:]
        if memo.plain(line).translate(signs).strip() not in memo.plain(told).translate(signs)
        and not any(line.startswith(memo.plain(one)) for one in memo.CHAPTERS)
    ]
    assert missing == []
    assert len(memo.chapters()) == len(memo.CHAPTERS)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("увольнение", "Увольнение"),
        ("УВОЛИТЬ", "Увольнение"),
        ("пароль", "Проблемы с входом в «Личный кабинет»"),
        ("профильный блок", "О программах повышения квалификации"),
    ],
)
def test_r41_it_is_searched_by_words_in_any_form(text: str, title: str) -> None:
    assert title in chapters_with(text)
    assert chapters_with("трактор") == []
    assert chapters_with("") == list(memo.chapters())


def test_r41_its_page_is_open_to_everybody(client: Client, db: None) -> None:
    page = client.get(reverse("home:help")).content.decode()
    assert page.count('class="memo-chapter"') == len(memo.chapters())
    found = client.get(reverse("home:help"), {"q": "<b>увольнение"}).content.decode()
    assert "<b>" not in found.partition("<main")[2]


def test_r41_the_contacts_are_those_of_the_settings(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Site, "email", "help@kadry.example")
    monkeypatch.setattr(Site, "phones", ("+7 900 000-00-00",))
    page = client.get(reverse("home:help")).content.decode()
    assert memo.EMAIL not in page
    assert memo.PHONES not in page
    assert "help@kadry.example" in page


def test_r41_the_part_stands_on_the_page_that_it_explains(boris: Any, signed_in: Any) -> None:
    page = signed_in(boris.user).get(reverse("home:workers")).content.decode()
    assert "Что говорит памятка: Функционал" in page
    assert reverse("home:help") in page


def test_r41_parts_are_named_of_pages_and_chapters_that_there_are() -> None:
    assert PART_OF.keys() <= TABLE.keys()
    assert set(PART_OF.values()) == memo.chapters().keys()


@pytest.mark.parametrize(
    ("who", "own"), [("anna", "Работнику"), ("boris", "Ответственному организации"), ("gleb", "Оператору")]
)
def test_r41_the_first_steps_of_ones_own_role_stand_unfolded_and_each_page_opens(
    who: str, own: str, anna: Any, boris: Any, gleb: Any, signed_in: Any
) -> None:
    desk = signed_in({"anna": anna.user, "boris": boris.user, "gleb": gleb}[who])
    shown = {role["title"]: role for role in desk.get("/help/").context["first_steps"]}
    assert shown[own]["own"]
    for role in shown.values():
        links = [url for _, _, url in role["steps"]]
        assert all(links) if role["own"] else not any(links)
        assert [url for url in links if url and desk.get(url).status_code != 200] == []


@pytest.mark.django_db
def test_r41_a_stranger_reads_the_first_steps_of_every_role_without_links(client: Client) -> None:
    page = client.get("/help/")
    assert [role["own"] for role in page.context["first_steps"]] == [False] * 3
    assert "Ответственному организации" in page.text
    assert 'href="/cabinet/' not in page.text.split("first-steps")[-1].split("</section>")[0]
