"""The users' memo, the rule book that screens quote: word for word, or without quotation marks (R41)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

TEXT = Path(__file__).with_name("memo.txt")
GAP = " … "
# The operator's, as the memo has them; those of today are settings.
EMAIL, PHONES = "support@staffedu.ru", "(8482) 220067, 220075"
# Whatever marks stand around a name in the memo, inside a quotation they are „“.
_MARKS = str.maketrans("«»„“”", '"' * 5)


def plain(words: str) -> str:
    """The words alone, to compare: one kind of quotation marks, one space between words, none around a slash."""
    return " ".join(words.translate(_MARKS).replace("/", " / ").split())


# Where a chapter begins, and what it is called where the memo gives it no name of its own.
CHAPTERS = {
    "Регистрация в АИС": "",
    "Совмещение и совместительство": "",
    "Проблемы с входом в «Личный кабинет»": "",
    "Электронная почта": "",
    "О структурных подразделениях.": "",
    "О программах повышения квалификации": "",
    "Функционал Ответственного образовательной организации": "",
    "Увольнение.": "",
    "Перевод из Вашей организации.": "",
    "Перевод в Вашу организацию (приём на работу ранее уволенного работника).": "",
    "Изменение или неточности в наименовании, типе образовательной организации.": "",
    "Чтобы удалить работника образования из группы": "Удаление работника из группы",
    "Именной образовательный чек": "",
}
_ITEM = re.compile(r"(-|\d+\.)\s+")


@cache
def chapters() -> dict[str, list[tuple[str, list[str]]]]:
    """The whole memo, word for word: for each chapter its blocks, «p» of one text, «ul» or «ol» of several (R41)."""
    told: dict[str, list[tuple[str, list[str]]]] = {}
    blocks: list[tuple[str, list[str]]] = []
    for line in filter(None, map(str.strip, TEXT.read_text(encoding="utf-8").splitlines()[3:])):
        rest = line
        if begins := next((one for one in CHAPTERS if line.startswith(one)), None):
            blocks = told[CHAPTERS[begins] or begins.rstrip(".")] = []
            rest = line if CHAPTERS[begins] else line.removeprefix(begins).strip()
        if item := _ITEM.match(rest):
            kind, rest = "ul" if item[1] == "-" else "ol", rest[item.end() :]
            if blocks and blocks[-1][0] == kind:
                blocks[-1][1].append(rest)
                continue
            blocks.append((kind, [rest]))
        elif rest:
            blocks.append(("p", [rest]))
    return told


@cache
def lines() -> tuple[str, ...]:
    return tuple(filter(None, map(plain, TEXT.read_text(encoding="utf-8").splitlines())))


def holds(words: str) -> bool:
    """Are these the memo's very words? «…» between spaces stands for what is left out."""
    memo, at = " ".join(lines()), 0
    for part in plain(words).split(GAP):
        found = memo.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True


def quote(heading: str, words: str = "") -> str:
    """«Памятка, „Увольнение“: „…“»: where the memo says it and in which words.

    Raises ValueError when the heading or the words are not the memo's: a false quotation fails the start.
    """
    if not any(line.startswith(plain(heading)) for line in lines()):
        raise ValueError(f"the memo has no heading «{heading}»")
    if not holds(words):
        raise ValueError(f"these are not the memo's words: «{words}»")
    where = f"Памятка, «{heading}»"
    return f"{where}: «{words}»." if words else f"{where}."
