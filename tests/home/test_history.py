"""R42: a person's timeline: sentences with a verb and an object, all of them, page by page."""

from __future__ import annotations

import ast
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from courses.enrolling.actions import enrol
from lib.acting import verbs
from lib.dates import today
from staff.moves.actions import transfer
from staff.workplaces.actions import confirm
from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
ROOT = Path(__file__).resolve().parents[2]
# Actions that a person's timeline does not tell: they write to other records than the person's.
NOT_TOLD = {
    "courses.change_group",
    "courses.end",
    "courses.take_up",
    "courses.change_programme",
    "courses.make_feed",
    "courses.remind_of_end",
    "courses.remind_of_next",
    "courses.remind_of_start",
    "staff.remind_of_waiting",
    "vouchers.remind_of_proposals",
    "staff.remove_list",
    "staff.rename_list",
    "staff.save_list",
    # Parts of other actions, whose sentence is told.
    "courses.release_with_group",
    "courses.write_group",
    "courses.absorb_waiting",
    "staff.absorb_places",
    "staff.absorb_requests",
    "staff.withdraw_addresses",
    "vouchers.absorb_requests",
    "vouchers.annul_held",
    "support.find_outdated",
    "support.forget_mailboxes",
    "support.keep",
    "support.move_rows",
    "support.settle",
    # Letters that came in: rows of their own.
    "support.note_letter",
    "support.take_bounce",
    "staff.bring_back",
    "staff.carry_over",
    "staff.drop_requests",
    "staff.note_address",
    "staff.write_answer",
    "courses.note_opening",
    "staff.end_held",
    "staff.move_requests",
    "staff.take_mark_back",
    "support.attach",
    "vouchers.give",
    "vouchers.join_quotas",
    "vouchers.part_quotas",
    "vouchers.set_quota",
    "vouchers.settle",
}


def actions() -> set[str]:
    """Every action of the rooms whose records a timeline is made of."""
    found = set()
    for room in ("staff", "vouchers", "courses", "support"):
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.FunctionDef) and any(
                    ast.unparse(one).split("(")[0] == "action" for one in node.decorator_list
                ):
                    found.add(f"{room}.{node.name}")
                    # Whose sentence is known once its module is there.
                    import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    return found


def test_r42_every_action_has_its_sentence() -> None:
    every = actions()
    say = {name for name, sentences in verbs.items() if all(verb.says.worker for verb in sentences)}
    assert every - say == NOT_TOLD


def test_r42_the_worker_and_the_responsible_read_it_each_in_their_words(
    anna: Any, boris: Any, signed_in: SignedIn
) -> None:
    group = factories.CourseGroupFactory(
        number="26-0024", programme__title="Коррекция речи", funding="state_assignment"
    )
    enrol(anna, group, by=anna.user)
    hers = signed_in(anna.user).get(reverse("home:my_history")).content.decode()
    his = signed_in(boris.user).get(reverse("home:worker", args=[anna.pk])).content.decode()
    assert "Вы записаны в группу 26-0024 «Коррекция речи»" in hers
    assert "Работник записан в группу 26-0024 «Коррекция речи»" in his


def test_r42_a_transfer_names_both_places(anna: Any, boris: Any, vera: Any, signed_in: SignedIn) -> None:
    place = anna.employments.get()
    transfer(place, vera.organization, on=today(), by=boris.user)
    hers = signed_in(anna.user).get(reverse("home:my_history")).content.decode()
    assert "Вас перевели: Гимназия № 3, учитель математики" in hers
    assert "Вы выбыли: Школа № 12, учитель математики" in hers


def test_r42_nothing_is_cut_at_fifty(anna: Any, boris: Any, signed_in: SignedIn) -> None:
    for _ in range(60):
        place = factories.EmploymentFactory(
            worker=anna,
            organization=boris.organization,
            awaiting=True,
            position=factories.PositionFactory(name=f"Должность {_}"),
        )
        confirm(place, by=boris.user)
    client = signed_in(anna.user)
    first = client.get(reverse("home:my_history"))
    last = client.get(reverse("home:my_history"), {"page": first.context["events"].paginator.num_pages})
    assert first.context["events"].paginator.count > 60
    assert "Страницы" in first.content.decode()
    assert "Создана запись: работник" in last.content.decode()
    card = signed_in(boris.user).get(reverse("home:worker", args=[anna.pk]), {"page": "3"})
    assert "Создана запись: работник" in card.content.decode()
