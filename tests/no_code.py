"""No page and no letter shows a person what the program is made of.

A template that is asked to print the wrong thing prints it: `{{ block }}` inside `{% block %}` told every worker
«(<Block Node: text. Contents: …». Each answer that a test gets from the site and each letter that it renders is
read here, and one that holds such a thing fails the test, whatever the test is about.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.handlers.base import BaseHandler
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from letters import rendering

CODE = re.compile(r"<[\w ]*Node\b|\{%|\{\{|\bNone\b|\bobject at\b|<(?:function|bound method|QuerySet)\b")
AROUND = 60


def code_in(text: str) -> list[str]:
    """What of a program stands in a text that people read, with the words around it."""
    text = html.unescape(text)
    return [text[max(found.start() - AROUND, 0) : found.end() + AROUND] for found in CODE.finditer(text)]


def code_in_answer(response: HttpResponseBase) -> list[str]:
    if not isinstance(response, HttpResponse) or response.headers.get("Content-Encoding"):
        return []
    if not response.headers.get("Content-Type", "").startswith("text/"):
        return []
    return code_in(response.content.decode(response.charset))


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """For a real server, in another process: such a page is an error there."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if found := code_in_answer(response):
            raise AssertionError(f"{request.path}: {found}")
        return response

    return answer


@pytest.fixture(scope="session")
def code_seen() -> Iterator[list[str]]:
    """What has been seen since the list was last read; pages and letters of this process."""
    seen: list[str] = []
    get_response, text_of = BaseHandler.get_response, rendering._text

    def answer(self: BaseHandler, request: HttpRequest) -> HttpResponseBase:
        response = get_response(self, request)
        seen.extend(f"{request.path}: {found}" for found in code_in_answer(response))
        return response

    def text(letter: Any, *args: Any, **kwargs: Any) -> rendering.Text:
        written = text_of(letter, *args, **kwargs)
        for part in (written.subject, written.body, written.html):
            seen.extend(f"{letter.kind}: {found}" for found in code_in(part))
        return written

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseHandler, "get_response", answer)
        patch.setattr(rendering, "_text", text)
        yield seen


@pytest.fixture(autouse=True)
def no_code_is_shown(code_seen: list[str]) -> Iterator[None]:
    code_seen.clear()
    yield
    assert code_seen == []
