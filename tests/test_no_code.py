"""The guard that no test shows a person what the program is made of, and that the guard itself sees it (R7, R45)."""

from __future__ import annotations

import re

import pytest
from django.http import HttpRequest, HttpResponse
from django.template import Context, Template
from django.test import Client, RequestFactory

from tests.no_code import code_in, code_in_answer, middleware
from tests.test_house import ROOT

BLOCK = Template("{% block text %}чек № Э-1236 ({{ block }}){% endblock %}")
SEEN = [
    "({% if block %}",
    "{{ worker.name }}",
    "Здравствуйте, None!",
    "Оплата: <courses.states.Funding object at 0x7f0a>",
    "Кому: <QuerySet [<Worker: Орлова>]>",
    "Должность: <bound method Worker.name of x>",
]


def test_r45_words_of_people_are_no_code() -> None:
    for text in (
        "Вы записаны на курс «Node.js в школе»",
        "Nonette",
        "<b>Здравствуйте</b>",
        "style='display: none'",
    ):
        assert code_in(text) == []


@pytest.mark.parametrize("text", SEEN)
def test_control_code_is_seen(text: str) -> None:
    assert code_in(text)
    assert code_in(text.replace("<", "&lt;"))


@pytest.mark.parametrize("escaped", [True, False])
def test_control_what_was_printed_is_seen(escaped: bool) -> None:
    """The very fault: the name `block` inside a block (R7)."""
    assert code_in(BLOCK.render(Context({"block": "Вариативный блок"}, autoescape=escaped)))


def test_control_an_answer_of_the_site_is_read(code_seen: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    page = HttpResponse(BLOCK.render(Context()))
    handler = Client().handler
    monkeypatch.setattr(handler, "_middleware_chain", lambda request: page)
    handler.get_response(RequestFactory().get("/page/"))
    assert code_seen
    code_seen.clear()


def test_control_a_server_answers_no_such_page() -> None:
    def page(request: HttpRequest) -> HttpResponse:
        return HttpResponse(BLOCK.render(Context()))

    with pytest.raises(AssertionError, match="Node"):
        middleware(page)(RequestFactory().get("/page/"))


def test_other_things_than_text_are_not_read() -> None:
    assert code_in_answer(HttpResponse(b"{%", content_type="application/pdf")) == []


def test_r7_no_template_prints_its_own_block() -> None:
    """`block` means the piece of the template, unless a loop or a `with` has just given the name to a value."""
    named = re.compile(r"(\{% for block in|with block=)")
    used = re.compile(r"\{\{ *block *[|}]|\{% *(?:el)?if (?:[\w. ]* )?block\b[^.]")
    found = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "templates").rglob("*")
        if path.suffix in {".html", ".txt"}
        and used.search(text := path.read_text())
        and not named.search(text)
    ]
    assert found == []
