"""R40: no field points at a worker or an account of which nobody has said where it goes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.apps import apps

from accounts.models import User
from lib.merging import Goes
from staff.models import Worker
from support.merging.table import ROOMS, TABLE, TWINS, pointing


def fields() -> Iterator[str]:
    """Every foreign key, one-to-one and many-to-many, tables between two included; the histories are copies."""
    for model in apps.get_models(include_auto_created=True):
        if model.__name__.startswith("Historical"):
            continue
        for field in model._meta.get_fields():
            if field.is_relation and not field.auto_created and field.related_model in {Worker, User}:
                if not getattr(field, "many_to_many", False):
                    yield f"{model._meta.label}.{field.name}"


def test_r40_the_merge_knows_every_field_that_points_at_a_person() -> None:
    """A new one is said in `ROWS` of its room's `absorbing.py`: does it go along, is it asked about, does it stay?"""
    assert sorted(set(fields()) - TABLE.keys()) == []
    assert sorted(TABLE.keys() - set(fields())) == []


@pytest.mark.parametrize(
    "missing", ["vouchers.Voucher.worker", "staff.Employment.worker", "letters.Letter.user"]
)
def test_control_a_field_that_nobody_spoke_of_is_seen(missing: str) -> None:
    assert set(fields()) - (TABLE.keys() - {missing}) == {missing}


def test_r40_each_room_speaks_of_its_own_fields_only() -> None:
    for room in ROOMS:
        strangers = {name for name in room.absorbing.ROWS if name.split(".")[0] != room.__name__}
        assert strangers == set() or room.__name__ == "accounts"


def test_r40_what_may_stay_behind_goes_along_otherwise() -> None:
    going = {model._meta.label for kind in (Worker, User) for model, _, _ in pointing(kind, (Goes.MOVE,))}
    assert TWINS.keys() <= going
