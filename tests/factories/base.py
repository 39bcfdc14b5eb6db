from __future__ import annotations

from typing import Any, TypeVar

from django.db import transaction
from factory.django import DjangoModelFactory

Record = TypeVar("Record")


class RecordFactory(DjangoModelFactory[Record]):
    """A record and its history come in one transaction, as from an action."""

    class Meta:
        abstract = True

    @classmethod
    def create(cls, **kwargs: Any) -> Record:
        with transaction.atomic():
            return super().create(**kwargs)
