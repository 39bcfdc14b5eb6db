"""R45: whatever the admin may come to print of a record has a Russian name."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.db import models

ROOMS = "accounts texts retention letters imports organizations staff vouchers courses support".split()
OURS = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
# What no page prints: Django's own columns, the machinery of sessions, letters and histories.
SILENT = {
    "id",
    "uuid",
    "history_id",
    "session_round",
    "session_data",
    "expire_date",
    "is_superuser",
    "password",
    "message_id",
}


def russian(text: object) -> bool:
    said = str(text)
    return said == "№" or bool(
        re.search("[а-яё]", said, re.IGNORECASE) and not re.search("[A-Za-z]{4}", said)
    )


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_r45_every_record_and_field_has_a_russian_name(model: type[models.Model]) -> None:
    if model.__name__.startswith("Historical"):
        return
    names = {f.name: f.verbose_name for f in model._meta.get_fields() if isinstance(f, models.Field)}
    names |= {"one": model._meta.verbose_name or "", "many": model._meta.verbose_name_plural or ""}
    assert {name: str(said) for name, said in names.items() if name not in SILENT and not russian(said)} == {}
    assert model.__str__ is not models.Model.__str__, "a record without a name is «Suspension object (1)»"


@pytest.mark.parametrize("room", ROOMS)
def test_r45_every_room_has_a_russian_name(room: str) -> None:
    assert russian(apps.get_app_config(room).verbose_name)
