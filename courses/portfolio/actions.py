"""A document for an attestation: made, its link closed, and who opened it (R20)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from courses.models import DocumentOpening, SharedDocument
from courses.models.sharing import LIVES
from lib.actions import action
from lib.dates import now, today
from lib.locks import lock
from staff.models import Worker

# The same device within so long is the same reading.
ONE_READING = timedelta(minutes=10)


@action("Подготовлен документ к аттестации", about="shareddocument", scope=None)
def share_document(
    worker: Worker, *, first_day: date, last_day: date, by: Any, why: str = ""
) -> SharedDocument:
    """The worker makes the list of these years with a link for thirty days (R20); the same one, asked again that day."""
    worker = lock(worker)
    said = {"worker": worker, "first_day": first_day, "last_day": last_day, "until": today() + LIVES}
    known = SharedDocument.objects.filter(closed_at=None, **said).first()
    return known or SharedDocument.objects.create(**said)


@action("Закрыта ссылка на документ к аттестации", about="shareddocument", scope=None)
def close_document(document: SharedDocument, *, by: Any, why: str = "") -> SharedDocument:
    """Nobody opens the link any more; the paper stays what it is (R20)."""
    lock(document.worker)
    document = SharedDocument.objects.get(pk=document.pk)
    if document.closed_at is None:
        document.closed_at = now()
        document.save(update_fields=["closed_at"])
    return document


@action("", scope=None)
def note_opening(document: SharedDocument, device: str, *, by: Any, why: str = "") -> None:
    """Somebody looked at it by the link (R20); one reading is one line, however many pages it took."""
    lately = document.openings.filter(device=device, at__gt=now() - ONE_READING)
    if not lately.exists():
        DocumentOpening.objects.create(document=document, device=device)
