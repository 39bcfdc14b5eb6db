"""An action inside another is a part of it, and a hook runs first in the same transaction."""

from __future__ import annotations

from typing import Any

from django.db import connection

from lib import acting
from lib.actions import action
from organizations.models import Organization
from tests.lib.renaming import rename


def test_an_action_inside_another_is_a_part_of_it(school12: Organization, gleb: Any) -> None:
    @action("", scope=None)
    def outer(*, by: Any, why: str = "") -> None:
        rename(school12, "Внутри", by=None, why="не скажет")

    outer(by=gleb, why="снаружи")
    assert school12.history.latest().history_user == gleb
    assert school12.history.latest().history_change_reason == "tests.outer: снаружи"


def test_a_hook_runs_first_inside_the_transaction(school12: Organization) -> None:
    seen: list[str] = []

    def hook() -> None:
        action = acting.current.get()
        seen.append(f"{action.action if action else ''} {connection.in_atomic_block}")

    with acting.on_enter(hook):
        rename(school12, "А", by=None)
    rename(school12, "Б", by=None)
    assert seen == ["tests.rename True"]
