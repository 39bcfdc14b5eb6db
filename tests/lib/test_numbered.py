"""A page's number leads from its footer to the lines of the log (R45)."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

import home.views
from lib.numbered import GIVEN

pytestmark = pytest.mark.django_db


def shown(answer: Any) -> str:
    found = re.search(r"Номер страницы, если что-то не так: (\S+)</p>", answer.content.decode())
    assert found
    return found[1]


def test_the_footer_and_the_answer_say_the_same_number() -> None:
    answer = Client().get("/")
    assert GIVEN.fullmatch(answer["X-Request-ID"])
    assert shown(answer) == answer["X-Request-ID"][:8]
    assert shown(Client().get("/")) != shown(answer)


def test_the_proxys_number_is_kept_and_a_forged_one_is_not() -> None:
    assert shown(Client().get("/", headers={"X-Request-ID": "proxy-0001"})) == "proxy-00"
    assert len(Client().get("/", headers={"X-Request-ID": "a b\tc"})["X-Request-ID"]) == 32


def test_each_line_of_the_log_has_it_and_no_line_says_what_was_searched(caplog: Any) -> None:
    answer = Client().get("/account/login/?next=/cabinet/&q=Орлова")
    lines = [record.msg for record in caplog.records if record.name == "request"]
    assert [(line["page"], line["status"]) for line in lines] == [("account/login/", 200)]
    assert lines[0]["request_id"] == answer["X-Request-ID"]
    assert "Орлова" not in caplog.text


def test_no_line_says_a_one_time_link(caplog: Any) -> None:
    Client().get("/account/password/reset/key/1-tajna/")
    assert any(record.name == "request" for record in caplog.records)
    assert "tajna" not in "".join(str(one.msg) for one in caplog.records if one.name == "request")


def test_a_broken_page_says_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(home.views, "render", broken)
    answer = Client(raise_request_exception=False).get("/")
    assert answer.status_code == 500
    assert shown(answer) == answer["X-Request-ID"][:8]
