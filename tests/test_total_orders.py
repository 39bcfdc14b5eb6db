"""Rows that are equal by what they are sorted by change places between two pages of a list: every order ends unique."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.models import F
from django.db.models.expressions import OrderBy

from tests.test_house import ROOMS


def name_of(key: Any) -> str:
    if isinstance(key, OrderBy):
        key = key.expression
    if isinstance(key, F):
        return str(vars(key)["name"])
    return key.lstrip("-") if isinstance(key, str) else ""


def is_total(model: Any, keys: Any) -> bool:
    """Ends the order with a unique field, or are a constraint's fields, or all but the record they belong to, in it?"""
    names = {name_of(key) for key in keys}
    if names & {"pk", "id"} or any(model._meta.get_field(name).unique for name in names - {""}):
        return True
    unique = [set(one.fields) for one in model._meta.constraints if getattr(one, "fields", ())]
    # A block's number within its voucher: a voucher's blocks are read together, and never those of many in one list.
    return any(len(fields - names) <= 1 for fields in unique if fields & names)


def test_every_models_order_is_total() -> None:
    models = [model for model in apps.get_models() if model.__module__.split(".")[0] in ROOMS]
    ordered = [model for model in models if model._meta.ordering and "istorical" not in model.__name__]
    assert [model.__name__ for model in ordered if not is_total(model, model._meta.ordering)] == []


def test_control_the_day_of_an_enrolment_alone_is_seen() -> None:
    enrolment = apps.get_model("courses", "Enrolment")
    assert not is_total(enrolment, ["-starts_on"])
    assert is_total(enrolment, ["-starts_on", "-pk"])
