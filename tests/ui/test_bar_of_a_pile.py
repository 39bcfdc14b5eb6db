"""The bar over a kind of requests is one line at 1280 px: its title, what to compare, three deeds (R11)."""

from __future__ import annotations

import pytest

from staff.inbox import KINDS, Pile

MOST = 50


@pytest.mark.parametrize("pile", KINDS, ids=lambda pile: pile.name)
def test_r11_the_title_and_the_hint_leave_room_for_the_deeds(pile: Pile) -> None:
    assert len(f"{pile.title}: 99 {pile.hint}") <= MOST
