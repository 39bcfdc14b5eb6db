"""R39: a letter is read whatever wrote it: charsets, pages, files; only its own words are shown."""

from __future__ import annotations

import json
from typing import Any

import pytest

from lib.mail.quoting import own_words
from lib.mail.reading import read

SAID = "Здравствуйте, не могу войти в кабинет."
PAGE = """<html><head><title>x</title><style>p{}</style></head><body onload="evil()"><p>Не <b>могу</b> войти.
<script>alert(1)</script><img src="http://example.ru/seen.gif"></p>30.11.2026, 12:00, АИС &lt;a@b.ru&gt;:
<blockquote>Старое</blockquote><p>Ниже.</p></body></html>"""


def letter(body: bytes, kind: str = "text/plain", headers: bytes = b"") -> dict[str, Any]:
    start = b"From: a@example.ru\nContent-Transfer-Encoding: 8bit\nContent-Type: " + kind.encode() + b"\n"
    found: dict[str, Any] = json.loads(read(start + headers + b"\n" + body))
    return found


@pytest.mark.parametrize("charset", ["utf-8", "koi8-r", "windows-1251", "cp866"])
@pytest.mark.parametrize("named", [True, False], ids=["named", "guessed"])
def test_r39_russian_in_whatever_charset(charset: str, named: bool) -> None:
    kind = f'text/plain; charset="{charset}"' if named else 'text/plain; charset="x-unknown"'
    assert letter(SAID.encode(charset), kind)["shown"] == SAID


@pytest.mark.parametrize(
    "header",
    [
        b"=?koi8-r?B?9MXNwQ==?=",
        "Тема".encode(),
        "Тема".encode("cp1251"),
        b"=?utf-8?q?=D0=A2=D0=B5=D0=BC=D0=B0?=",
    ],
)
def test_r39_a_subject_however_written(header: bytes) -> None:
    assert letter(b"", headers=b"Subject: " + header + b"\n")["subject"] == "Тема"


def test_r39_a_page_becomes_words_and_its_quotation_is_left_out() -> None:
    said = letter(PAGE.encode(), 'text/html; charset="utf-8"')
    assert said["shown"] == "Не могу войти.\n\nНиже."
    assert "Старое" in said["whole"]
    assert not any(word in said["whole"] for word in ("alert", "evil", "seen.gif", "<p", "{"))


@pytest.mark.parametrize(
    "data", [b"", b"\x00\xff" * 100, b"From: \xff\nSubject: =?x?q?=ZZ?=\n\n\x00\x01", b"\n\n" * 50]
)
def test_r39_no_bytes_are_too_broken(data: bytes) -> None:
    said = read(data).decode()
    assert "\\u0000" not in said
    assert "\\ud8" not in said


@pytest.mark.parametrize("deep", [b"<div>" * 20_000, b"<" * 5_000, b"<table><tr><td>" * 3_000])
def test_r39_a_hostile_page_is_read_in_time(deep: bytes) -> None:
    assert "конец" in letter(deep + "конец".encode(), 'text/html; charset="utf-8"')["whole"]


QUOTED = [
    'Да.\n\n30.11.2026, 12:00, "АИС" <a@b.ru>:\n> Вопрос?',
    "Да.\n\nпн, 30 нояб. 2026 г. в 12:00, АИС Кадры <a@b.ru>:\n\n> Вопрос?\n>\n> Ещё",
    "Да.\n\n-- \nАнна Орлова\nПонедельник, 30 ноября 2026, 12:00 +04:00 от АИС <a@b.ru>:\n> Вопрос?",
    "Да.\n\nOn Mon, Nov 30, 2026 at 12:00 AM\nАИС <a@b.ru> wrote:\n> Вопрос?",
    "Да.\n\nОт: АИС <a@b.ru>\nОтправлено: 30 ноября 2026 г. 12:00\nКому: Анна\nТема: Ответ\n\nВопрос?",
    "Да.\n\n-----Original Message-----\nFrom: x\nВопрос?",
    "30.11.2026 12:00, АИС пишет:\n> Вопрос?\n\nДа.",
    "Да.\n\nОтправлено из мобильной Яндекс Почты",
    "Да.\n> Вопрос?\n",
]


@pytest.mark.parametrize("text", QUOTED)
def test_r39_only_the_own_words_are_shown(text: str) -> None:
    assert own_words(text) == "Да."


KEPT = [
    "Занятия: 30.11.2026, 12:00, место такое:\n- зал\n- класс",
    "От: кого писать, не знаю.\nСпасибо",
    "Пишу так:\nпервое\nвторое",
    "> Только чужие слова",
]


@pytest.mark.parametrize("text", KEPT)
def test_control_what_is_no_quotation_stays(text: str) -> None:
    assert own_words(text) == text
