"""R45: words do not guess a person's sex: a state names the thing («Курс пройден»), a label names the fact."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.test_house import ROOT, sources

# Said of a person only; «чек выдан», «доступ открыт», «работник выбрал» agree with their own noun.
GUESSES = re.compile(
    r"\b(?:[Зз]арегистрирован|[Оо]кончил|[Сс]огласен|[Сс]огласна|[Уу]волен|[Пп]ереведён|[Зз]аписан|[Зз]аписался"
    r"|[Оо]бъединён|[Пп]ринят на работу|[Рр]аботал|[Дд]олжен был)\b|\([ао]?(?:а|ла|ась|на)\)"
)
# The word beside it is a noun that it agrees with.
NOUNS = re.compile(
    r"[Рр]аботник \w+|(?:тем|тех)[^.]*кто окончил|(?:[Сс]бой|Перевод|[Оо]тпуск) записан|[Зз]аписан чек|окончил работник"
)
# The timeline's sentences and the reasons have their own readers and their own tests.
ELSEWHERE = re.compile(r"/actions\.py|/reasons\.py|/invariants/")


def guesses(text: str) -> list[str]:
    return GUESSES.findall(NOUNS.sub("", text))


def strings() -> Iterator[tuple[str, str]]:
    for name, tree in sources():
        if not ELSEWHERE.search(name):
            told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            for node in ast.walk(tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
                    yield f"{name}:{node.lineno}", node.value


def pages() -> Iterator[tuple[str, str]]:
    for path in (ROOT / "templates").rglob("*.*"):
        for number, line in enumerate(path.read_text().splitlines(), start=1):
            yield f"{path.relative_to(ROOT)}:{number}", line


def test_r45_no_label_and_no_page_guesses_a_persons_sex() -> None:
    assert [f"{where}: {text.strip()}" for where, text in [*strings(), *pages()] if guesses(text)] == []


def test_control_a_guess_is_seen() -> None:
    assert guesses("Зарегистрирован")
    assert guesses("Не окончил")
    assert guesses("Вы записались(лась)") or guesses("Вы зарегистрировали(сь), работал(а)")
    assert not guesses("Вы записаны. Курс пройден. Чек выдан. Работник зарегистрирован в системе.")


def test_r32_one_word_for_a_paid_course() -> None:
    """«Внебюджетная основа», the memo's word; «платно» is said nowhere."""
    found = [
        where for where, text in [*strings(), *pages()] if re.search(r"\b[Пп]латн(?:о|ый|ые|ая)\b", text)
    ]
    assert found == []
