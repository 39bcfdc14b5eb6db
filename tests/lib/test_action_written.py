"""An action is written with its sentence and its scope, or not at all (R44)."""

from __future__ import annotations

from typing import Any

import pytest

from lib.actions import action


def nothing(*, by: Any, why: str = "") -> None:
    """An action's body."""


@pytest.mark.parametrize(
    "written",
    [
        lambda: action(nothing),  # type: ignore[call-arg]
        lambda: action(scope=None),  # type: ignore[call-arg]
        lambda: action("Записан показ"),  # type: ignore[call-arg]
    ],
)
def test_r44_an_action_without_its_sentence_or_its_scope_cannot_be_written(written: Any) -> None:
    """Whose records a Responsible may do it on is decided for each action, «None» too."""
    with pytest.raises(TypeError):
        written()


@pytest.mark.django_db
def test_control_with_both_it_is_one() -> None:
    action("Записан показ", scope=None)(nothing)(by=None)
