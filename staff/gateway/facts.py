from __future__ import annotations

from django.db.models import F

from staff.models import Invitation, Worker


def worker_of(snils: str) -> Worker | None:
    """Whose number this is, whatever the e-mail; for a merged record the one that goes on (R1, R40)."""
    found = Worker.objects.select_related("user", "merged_into__user").filter(snils=snils)
    worker = found.order_by(F("merged_into").asc(nulls_first=True), "pk").first()
    return worker.merged_into or worker if worker else None


def invitation_of(worker: Worker) -> Invitation | None:
    """By which the person may still come in; None where nobody has invited (R10)."""
    return Invitation.objects.select_related("organization").filter(worker=worker, accepted_at=None).first()
