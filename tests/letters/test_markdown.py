"""R7: what the Markdown of letters knows, and what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from django.template import TemplateSyntaxError
from pytest_django import Settings

from letters import markdown, rendering

Write = Callable[..., markdown.Read]


@pytest.fixture
def write(tmp_path: Path, settings: Settings) -> Write:
    """Write a letter's file and read it as the sender does."""
    templates = deepcopy(settings.TEMPLATES)
    templates[0]["DIRS"] = [tmp_path]
    settings.TEMPLATES = templates
    (tmp_path / "letters").mkdir()

    def read(text: str, **said: object) -> markdown.Read:
        (tmp_path / "letters/one.md").write_text(text)
        return markdown.read("one", said)

    return read


def test_a_condition_between_two_rows_leaves_no_line(write: Write) -> None:
    file = "# Т\n\n| | |\n| --- | --- |\n| Где | тут |\n{% if x %}\n| Кто | {{ x }} |\n{% endif %}\n| Что | то |\n"
    assert markdown.as_text(write(file, x="А|Б")) == "Где: тут\nКто: А|Б\nЧто: то"
    assert markdown.as_text(write(file, x="")) == "Где: тут\nЧто: то"


def test_the_text_keeps_the_blank_lines_of_the_file(write: Write) -> None:
    file = "# Тема **{{ x }}**\n\nРаз\nдва:\n1. один\n2. **два**\n\n- три\n"
    letter = write(file, x="№ 1")
    assert markdown.words(letter.subject) == "Тема № 1"
    assert markdown.as_text(letter) == "Раз\nдва:\n1. один\n2. два\n\n- три"


def test_r7_an_address_stands_as_text_too(write: Write) -> None:
    letter = write("# Т\n\nВот [чек]({{ to }}/1/)\n\n[Открыть]({{ to }}/2/)\n", to="https://example.org")
    assert markdown.as_text(letter) == "Вот чек: https://example.org/1/\n\nОткрыть: https://example.org/2/"
    shown = rendering.as_html(letter)
    for address in ("https://example.org/1/", "https://example.org/2/"):
        assert f">{address}</a>" in shown


@pytest.mark.parametrize("to", ["javascript:alert(1)", "data:text/html,<b>", "//evil.example", "/\\evil"])
def test_r7_a_value_that_is_no_address_of_a_page_leads_nowhere(write: Write, to: str) -> None:
    shown = rendering.as_html(write("# Т\n\n[Открыть]({{ to }})\n\nВот [чек]({{ to }})\n", to=to))
    assert "href" not in shown
    assert "Открыть" in shown


@pytest.mark.parametrize("tag", ['{% include "letters/base.txt" %}', "{% firstof x %}", "{% now 'Y' %}"])
def test_r7_a_tag_that_could_print_past_the_marks_is_refused(write: Write, tag: str) -> None:
    with pytest.raises(TemplateSyntaxError, match="if, for and url"):
        write(f"# Т\n\n{tag}\n", x="*")


def test_r7_a_letter_without_a_subject_is_refused(write: Write) -> None:
    with pytest.raises(ValueError, match="subject"):
        write("Здравствуйте!\n\nТекст\n")
