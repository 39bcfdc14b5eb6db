"""An attestation that a worker tells of."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from staff.attestation.actions import tell_of_attestation
from staff.models import AttestationRequest, Worker
from staff.states import Category
from tests.lib.scans import picture
from tests.staff.moving import job

ON = date(2026, 3, 12)


def told(worker: Worker, **said: Any) -> AttestationRequest:
    facts: dict[str, Any] = {
        "category": Category.FIRST,
        "on": ON,
        "next_on": None,
        "scan": ContentFile(picture(), name="scan"),
    }
    position = said.pop("position", None) or job(worker).position
    return tell_of_attestation(worker, position=position, **{**facts, **said}, by=worker.user)


def typed(worker: Worker, **said: Any) -> dict[str, Any]:
    """The worker's form, filled in."""
    return {
        "position": job(worker).position_id,
        "category": "first",
        "on": "12.03.2026",
        "next_on": "",
        "scan": SimpleUploadedFile("приказ.jpg", picture()),
        **said,
    }
