"""Two records made one."""

from __future__ import annotations

from typing import cast

from accounts.models import User
from support.merging import letters
from support.models import Merge
from tests import factories
from tests.letters.variants.variant import Variant
from tests.letters.variants.world import World

LINES = ["аннулирован чек № Э-17", "отменена запись: группа 26-0024 «Современный урок»"]


def _merge(w: World, *, two: bool = True) -> Merge:
    other = factories.WorkerFactory(pk=900_300, user=None)
    shut = factories.UserFactory(email="vtoraya@example.ru") if two else None
    return Merge.objects.create(survivor=w.worker, absorbed=other, shut=shut, why="один паспорт")


def _shut(w: World) -> None:
    merge = _merge(w)
    letters.merged_to(merge, cast("User", merge.shut), [])


VARIANTS = [
    Variant(
        "support/merged", "one_account", lambda w: letters.merged_to(_merge(w, two=False), w.worker.user, [])
    ),
    Variant("support/merged", "kept", lambda w: letters.merged_to(_merge(w), w.worker.user, LINES)),
    Variant("support/merged", "shut", _shut),
    Variant("support/parted", "parted", lambda w: letters.parted_to(_merge(w, two=False), w.worker)),
]
