"""As whom an operator's file is loaded in the background."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from imports import reasons
from imports.models import Batch
from lib.acting import Actor
from lib.reasons import refuse_if


@contextmanager
def acting_again(batch: Batch) -> Iterator[Actor]:
    """The operator who pressed «Загрузить», while still one. Raises Refused."""
    gone = not (batch.by.is_active and batch.by.is_staff)
    refuse_if([reasons.operator_left(str(batch.by))] if gone else [])
    yield Actor(batch.by)
