"""What files of a Responsible's people have in common, whatever they say of them (R10, R19)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, cast

from imports.kinds import Kind
from imports.models import Batch
from lib import snils
from lib.acting import Actor
from organizations.access import acting_again
from organizations.models import Organization
from staff.importing.columns import NAMES


class OfPeople(Kind):
    """Loaded from the list of workers by a Responsible of the organization; a row is called by its ФИО."""

    page = "home:workers"
    up = "Открыть список работников"

    def called(self, values: Mapping[str, Any]) -> tuple[str, str]:
        parts = (values.get(name) or "" for name in NAMES)
        digits = values.get("snils")
        return " ".join(part for part in parts if part), f"СНИЛС {snils.masked(digits)}" if digits else ""

    @contextmanager
    def acting(self, batch: Batch) -> Iterator[Actor]:
        with acting_again(batch.by, cast(Organization, batch.organization)) as actor:
            yield actor
