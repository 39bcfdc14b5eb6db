"""Every row of the requirements is either named by a test, or says here that it is not built yet (R1…R45)."""

from __future__ import annotations

import re

from tests.test_house import tracked

ROWS = {f"R{number}" for number in range(1, 46)}
NOT_BUILT = {
    "R6": "change of e-mail",
    "R10": "registering workers by the Responsible and from Excel",
    "R16": "moving everybody to a successor; only the refusals about a liquidated organization are there",
    "R20": "documents for an attestation",
    "R39": "tickets from the cabinet, the public form and letters; only the records are there",
    "R40": "one-action remedies; annulment and access are there",
}


def named_by_tests() -> set[str]:
    words = re.compile(r"\bR(\d{1,2})\b|(?:^|[_ (])[rR](\d{1,2})(?=[_ (:]|$)", re.MULTILINE)
    found = set()
    for path in tracked("tests/**/*.py"):
        if path.name != "test_memo.py":
            found |= {f"R{a or b}" for a, b in words.findall(path.read_text())}
    return found & ROWS


def test_every_row_of_the_requirements_has_a_test_or_is_said_to_be_missing() -> None:
    assert ROWS - named_by_tests() - NOT_BUILT.keys() == set()
