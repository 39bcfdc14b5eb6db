"""Whose files a Responsible loads (R44)."""

from __future__ import annotations

from typing import Any

from imports import reasons
from imports.models import Batch, BatchQuerySet
from lib.scopes import Scope


def _theirs(responsible: Any) -> BatchQuerySet:
    return Batch.objects.of_organization(responsible.organization_id)


OWN = Scope({Batch: _theirs}, lambda batch: reasons.not_your_file(batch.file_name))
