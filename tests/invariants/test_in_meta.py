"""What the database holds stands in the model's `Meta`, where a reader looks; SQL is for what Django has no class for."""

from __future__ import annotations

import re

import pytest
from django.apps import apps

from organizations.models import Organization
from tests.invariants.test_constraints import listed

NO_CLASS = {
    "enrolment_counts_seat": "a trigger: the seats are counted at commit (decision 0003)",
    "enrolment_dates_are_the_groups": "a foreign key of three columns",
    "enrolment_terms_are_the_groups": "a foreign key of three columns",
    "edition_stays": "a trigger: it refuses a change of what is in force",
    "look_stays": "a trigger: it refuses every change of a row",
    "organization_tree_no_cycle": "a trigger: it walks up the tree",
    "quota_begins_counted": "a trigger: a new quota counts what was issued before it (decision 0088)",
    "voucher_counts_quota": "a trigger: a voucher is counted at commit (decision 0088)",
    "template_has_blocks": "a trigger at commit: it looks into another table",
    "waiting_counts_seat": "a trigger: an offered seat is counted at commit (decision 0003)",
    "voucher_has_blocks": "a trigger at commit: it looks into another table",
}
OF_A_PAIR = re.compile(r"_[0-9a-f]{8}_uniq$")


def in_meta() -> set[str]:
    return {constraint.name for model in apps.get_models() for constraint in model._meta.constraints}


def by_field() -> set[str]:
    """The names that PostgreSQL gives by itself to `unique=True` and to a positive number."""
    fields = [
        (model._meta.db_table, field) for model in apps.get_models() for field in model._meta.local_fields
    ]
    return {f"{table}_{field.column}_{end}" for table, field in fields for end in ("key", "check")}


def hidden() -> set[str]:
    """In the database, and in no model."""
    return {name for name in listed().keys() - in_meta() - by_field() if not OF_A_PAIR.search(name)}


def test_every_constraint_stands_in_its_model() -> None:
    assert hidden() == NO_CLASS.keys()


def test_control_one_that_only_a_migration_knows_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Organization._meta, "constraints", [])
    assert hidden() - NO_CLASS.keys() >= {"organization_not_own_parent"}
