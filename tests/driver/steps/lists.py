"""A Responsible's own lists (R45)."""

from __future__ import annotations

from typing import Any

from organizations.models import Responsible
from staff.lists import actions
from staff.models import SavedList
from tests.driver.world import World


def save(w: World) -> Any:
    if w.chance(0.3):
        return actions.save_list(
            f"Список {w.dice.randint(1, 9)}", f"state={w.dice.randint(1, 9)}", "staff_worker", by=w.operator
        )
    one = w.any_of(Responsible.objects.active())
    name, query = (f"{word} {w.dice.randint(1, 9)}" for word in ("Список", "voucher"))
    return one and actions.save_list(name, query, by=one.user)


def rename(w: World) -> Any:
    saved = w.any_of(SavedList.objects.all())
    return saved and actions.rename_list(saved, f"Список {w.dice.randint(1, 9)}", by=saved.user)


def remove(w: World) -> Any:
    saved = w.any_of(SavedList.objects.all())
    return saved and (actions.remove_list(saved, by=saved.user) or True)


STEPS = {
    "staff.lists.actions.save_list": save,
    "staff.lists.actions.rename_list": rename,
    "staff.lists.actions.remove_list": remove,
}
