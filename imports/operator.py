"""A kind of file that the operator loads, and as whom it is loaded in the background."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from imports import reasons
from imports.kinds import Kind
from imports.models import Batch
from lib.acting import Actor
from lib.reasons import refuse_if


@contextmanager
def acting_again(batch: Batch) -> Iterator[Actor]:
    """The operator who pressed «Загрузить», while still one. Raises Refused."""
    gone = not (batch.by.is_active and batch.by.is_staff)
    refuse_if([reasons.operator_left(str(batch.by))] if gone else [])
    yield Actor(batch.by)


class OfOperator(Kind):
    """Loaded in the admin, by the operator and nobody else."""

    operator = True

    def acting(self, batch: Batch) -> AbstractContextManager[Actor]:
        return acting_again(batch)
