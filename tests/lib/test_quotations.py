"""R41: whoever quotes the memo uses its very words: on a screen, in a reason, in a docstring, in the documents.

What stands in «…» and is nearly a sentence of the memo is a quotation of it, and must be an exact one. A reason's
paragraph is made by `lib.memo.quote`, which refuses any other words when the program starts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from lib import memo
from tests.test_house import ROOT, tracked

# Four words in a row are the memo's own manner of speaking, not chance.
RUN = 4


WORDS = [word.casefold().strip('.,;:()"') for line in memo.lines() for word in line.split()]


JOINED = re.compile(r"\"\s*\n\s*f?\"")


def quotations(text: str) -> Iterator[str]:
    """What stands in «…», of a Python string that goes on in the next line too."""
    for found in re.finditer(r"«([^«»]+)»", JOINED.sub("", text)):
        yield " ".join(found[1].split())


def nearly(words: str) -> bool:
    """Most of these words, four of them in a row, stand in the memo in this order."""
    said = [word.casefold().strip('.,;:()"') for word in memo.plain(words).split()]
    runs = SequenceMatcher(None, said, WORDS, autojunk=False).get_matching_blocks()
    long = [run.size for run in runs if run.size >= RUN]
    return sum(long) >= max(RUN, 0.6 * len(said))


def misquoted(text: str) -> list[str]:
    exact = (words[:1].lower() + words[1:] for words in quotations(text))
    found = []
    for words in quotations(text):
        first = next(exact)
        if nearly(words) and not memo.holds(words.rstrip(".")) and not memo.holds(first.rstrip(".")):
            found.append(words)
    return found


def test_r41_every_quotation_of_the_memo_is_its_very_words() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {words}"
        for pattern in ("*.py", "*.html", "*.txt", "*.md", "*.typ")
        for path in tracked(pattern)
        if path not in (memo.TEXT, ROOT / "tests/lib/test_quotations.py")
        for words in misquoted(path.read_text())
    ]
    assert found == []


def test_control_a_false_quotation_is_seen() -> None:
    said = "«Однако не для всех должностей разработаны профильные курсы. В этом случае можно записываться»"
    assert misquoted(said)
    assert misquoted('"«Чек действителен для предъявления в течение одного "\n    "года с даты его выдачи»"')
    assert not misquoted("«Нельзя одновременно повысить квалификацию по двум должностям» и «Каталог курсов»")
