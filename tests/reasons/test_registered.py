"""Every reason of the house: somebody can hear it, and each of three readers understands it (R43)."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from demo import personas
from lib.constraints import explained, named
from lib.readers import Reader
from lib.reasons import REGISTERED, Reason, Why
from organizations.reasons import already_open
from staff.models import Worker
from tests.reasons.arguments import made, seat_ahead
from tests.reasons.following import Walk
from tests.reasons.readers import readers
from tests.test_house import sources

OURS = [why for why in REGISTERED if not why.__module__.startswith("tests.")]
CODE = re.compile(r"[{}<>]|None|object at|Реестр записей|Входящи")


@cache
def used() -> frozenset[str]:
    """Names that the rooms' code, the reasons themselves apart, reads or calls."""
    names = set[str]()
    for path, tree in sources():
        if "reasons" not in Path(path).parts and Path(path).stem != "reasons":
            names |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
            names |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return frozenset(names)


@pytest.mark.parametrize("why", OURS, ids=str)
def test_r43_every_reason_can_be_heard(why: Why) -> None:
    """A rule, an action, a form or a constraint gives it."""
    of_constraints = [reason.why for name in explained() if (reason := named(name))]
    assert why.code in used() or why in of_constraints


def said(reason: Reason) -> str:
    link = reason.link
    return " ".join([reason.text, reason.next_step, link.label if link else ""])


def test_r43_every_reason_is_read_by_each_reader(region: None) -> None:
    """In whole sentences, without a trace of code."""
    for reason in map(made, OURS):
        for reader in Reader:
            words = said(reason.to(reader))
            assert not CODE.search(words), (reason.why, words)
            assert reason.to(reader).text.endswith((".", "?")), (reason.why, words)
            assert reason.rule.startswith("R")


def test_r43_every_link_of_every_reason_is_open_to_its_reader(region: None) -> None:
    """Also of those that a walk over the demo does not meet: races, mistyped forms, late presses."""
    worker, walk = seat_ahead().worker, Walk(of_this_person=False)
    # Who holds an access is a Responsible: the only reason that is about such a person.
    about = {already_open: Worker.objects.get(user__email=personas.BORIS.email)}
    assert set(readers(worker)) == set(Reader)
    wrong = []
    for reason in map(made, OURS):
        person = about.get(reason.why, worker)
        wrong += [walk.broken(reason, reader, person) for reader in readers(person)]
    assert "\n".join(sorted({*wrong} - {""})) == ""
