"""The sentences of locale/forms are compiled as they are written."""

from __future__ import annotations

import ast
import gettext
import re
from collections.abc import Iterator

import pytest

from tests.test_house import ROOT

CATALOGUES = [("locale", "django"), ("locale/forms", "django"), ("locale/forms", "djangojs")]


def entries(text: str) -> Iterator[tuple[str, list[str]]]:
    """The message and its translations, of a catalogue's source."""
    for block in text.split("\n\n"):
        said = re.findall(r'^(msgid|msgstr(?:\[\d\])?) (".*")$', block, re.MULTILINE)
        words = {key: ast.literal_eval(value) for key, value in said}
        if message := words.pop("msgid", ""):
            yield message, list(words.values())


@pytest.mark.parametrize(("folder", "name"), CATALOGUES)
def test_what_is_compiled_is_what_is_written(folder: str, name: str) -> None:
    """After a change: `msgfmt -o django.mo django.po` in its folder; what scripts say is in `djangojs`."""
    path = ROOT / folder / "ru/LC_MESSAGES"
    with (path / f"{name}.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    for message, said in entries((path / f"{name}.po").read_text()):
        found = (
            [compiled[message]] if message in compiled else [compiled[message, i] for i in range(len(said))]
        )
        assert found == said
