"""R7: every letter in every variant is what a person has read: held against its text in `texts/`.

After a change of words: `WRITE_LETTERS=1 make test ARGS="tests/letters/test_texts.py"`, then read what changed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from django.db import transaction
from django.template import Context
from django.template.base import Node, Template
from django.template.defaulttags import IfNode
from django.template.loader import get_template

from letters.actions import queue
from letters.models import Letter
from letters.rendering import Text, said
from tests.letters.paper import printed
from tests.letters.variants import VARIANTS
from tests.letters.variants.variant import Variant
from tests.letters.variants.world import ANNA, DARYA, PETR, Person, World
from tests.no_code import code_in
from tests.test_house import ROOT

pytestmark = pytest.mark.django_db
TEXTS = ROOT / "tests/letters/texts"


def queued(variant: Variant, person: Person) -> Letter:
    variant.write(World(person))
    return Letter.objects.get(kind=variant.kind)


def rendered(variant: Variant, person: Person) -> Text:
    return said(queued(variant, person), variant.secret)


@pytest.mark.parametrize("variant", VARIANTS, ids=str)
def test_r7_every_letter_is_what_a_person_has_read(variant: Variant) -> None:
    text = printed(rendered(variant, ANNA))
    path = TEXTS / variant.kind / f"{variant.name}.txt"
    if os.environ.get("WRITE_LETTERS"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    assert code_in(text) == []
    assert text == path.read_text()


@pytest.mark.parametrize("person", [PETR, DARYA], ids=["man", "no-patronymic"])
@pytest.mark.parametrize("variant", VARIANTS, ids=str)
def test_r7_the_same_words_for_a_man_and_a_woman(variant: Variant, person: Person) -> None:
    text = printed(rendered(variant, person))
    expected = (TEXTS / variant.kind / f"{variant.name}.txt").read_text()
    for theirs, hers in ((person.full_name, ANNA.full_name), (person.name, ANNA.name)):
        text = text.replace(theirs, hers)
    assert text == expected


def kinds() -> set[str]:
    files = ROOT / "templates/letters"
    return {str(path.relative_to(files).with_suffix("")) for path in files.glob("*/*")}


def test_r7_no_letter_is_without_a_stored_text() -> None:
    assert kinds() == {variant.kind for variant in VARIANTS}
    stored = {str(path.relative_to(TEXTS).with_suffix("")) for path in TEXTS.rglob("*.txt")}
    assert stored == {str(variant) for variant in VARIANTS}


def ifs(template: Template) -> Iterator[IfNode]:
    nodes: list[Node] = template.nodelist.get_nodes_by_type(IfNode)
    yield from (node for node in nodes if isinstance(node, IfNode))


def branches_never_taken(kind: str, contexts: list[dict[str, object]]) -> list[str]:
    """Conditions of the letter's file that are true, or false, in all of these contexts."""
    found = []
    for node in ifs(get_template(f"letters/{kind}.md").template):  # type: ignore[attr-defined]
        for condition, _ in node.conditions_nodelists:
            answers = {bool(condition is None or condition.eval(Context(values))) for values in contexts}
            if condition is not None and answers != {True, False}:
                found.append(f"{kind}: {condition} is always {answers}")
    return found


def test_r7_the_variants_take_every_branch_of_every_letter() -> None:
    contexts: dict[str, list[dict[str, object]]] = {}
    for variant in VARIANTS:
        Letter.objects.all().delete()
        context = {**queued_afresh(variant).context, **variant.secret}
        contexts.setdefault(variant.kind, []).append(context)
    contexts["letters/check"].append({"name": "Анна"})
    assert [line for kind, values in contexts.items() for line in branches_never_taken(kind, values)] == []


def queued_afresh(variant: Variant) -> Letter:
    try:
        with transaction.atomic():
            letter = queued(variant, ANNA)
            raise _TakenBackError
    except _TakenBackError:
        return letter


class _TakenBackError(Exception):
    """The records of one variant are not those of the next."""


def test_r7_a_value_is_never_called_by_a_word_of_the_templates() -> None:
    """`{{ block }}` inside `{% block %}` is a piece of the program: it was printed to every worker."""
    with pytest.raises(ValueError, match="block"):
        queue("letters/check", "anna@example.org", context={"block": "Вариативный блок, 36 ч"})
