"""One shape per thing: no two rooms declare the same fields of the same thing."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from tests.test_house import sources

# So many fields in common, and so much of the smaller shape, are not chance.
FIELDS, SHARE = 3, 0.6
# Of dataclasses and named tuples in the product (decision 0050). The 99th: what a report of the operator is (0100);
# the 100th: what is kept for a time (0102).
MOST = 100


@dataclass(frozen=True)
class Shape:
    """name: «courses/known.py:Offer»; bases: the shapes that it is made from, by their own names."""

    name: str
    fields: frozenset[str]
    bases: frozenset[str]

    @property
    def room(self) -> str:
        return self.name.split("/")[0]

    @property
    def own(self) -> str:
        return self.name.rpartition(":")[2]


def shapes(name: str, tree: ast.Module) -> Iterator[Shape]:
    """Dataclasses and named tuples of a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            bases = {ast.unparse(one).rpartition(".")[2] for one in node.bases}
            made = any("dataclass" in ast.unparse(one) for one in node.decorator_list)
            if made or bases & {"NamedTuple", "TypedDict"}:
                fields = {
                    one.target.id
                    for one in node.body
                    if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
                }
                yield Shape(f"{name}:{node.name}", frozenset(fields), frozenset(bases))


def same(found: list[Shape]) -> set[tuple[str, str]]:
    """Pairs of shapes of different rooms that say the same."""
    twins = set()
    for one, other in combinations(sorted(found, key=lambda shape: shape.name), 2):
        common = len(one.fields & other.fields)
        alike = common >= FIELDS and common >= SHARE * min(len(one.fields), len(other.fields))
        if alike and one.room != other.room and one.own not in other.bases and other.own not in one.bases:
            twins.add((one.name, other.name))
    return twins


def test_no_two_rooms_declare_the_same_fields_of_the_same_thing() -> None:
    assert same([shape for name, tree in sources() for shape in shapes(name, tree)]) == set()


def test_control_a_second_shape_of_a_thing_is_seen() -> None:
    """The field's names tell it, whatever the class is called; a shape made from another is no second one."""
    post = (
        "@dataclass\nclass Post:\n    organization: str\n    position: str\n    since: date\n    led: bool\n"
    )
    place = "@dataclass\nclass Place:\n    organization: str\n    position: str\n    since: date\n"
    more = (
        "class Standing(known.Post, NamedTuple):\n    organization: str\n    position: str\n    since: date\n"
    )
    found = [
        *shapes("staff/known.py", ast.parse(post)),
        *shapes("home/rules.py", ast.parse(place)),
        *shapes("courses/known.py", ast.parse(more)),
        *shapes("staff/rules.py", ast.parse(place)),
    ]
    assert same(found) == {
        ("home/rules.py:Place", "staff/known.py:Post"),
        ("home/rules.py:Place", "staff/rules.py:Place"),
        ("courses/known.py:Standing", "home/rules.py:Place"),
        ("courses/known.py:Standing", "staff/rules.py:Place"),
    }


def test_there_are_few_shapes() -> None:
    """Whoever adds one looks first for a shape, a model or a function's own dict that says the thing already."""
    assert len([shape.name for name, tree in sources() for shape in shapes(name, tree)]) <= MOST
