from __future__ import annotations

from letters.actions import queue
from staff.attestation.facts import in_words
from staff.models import AttestationRequest


def attestation_confirmed(asked: AttestationRequest) -> None:
    """To the worker: the attestation is recorded (R19)."""
    _tell("attestation_confirmed", asked)


def attestation_rejected(asked: AttestationRequest) -> None:
    """To the worker: it is not recorded, and why (R19)."""
    _tell("attestation_rejected", asked)


def _tell(kind: str, asked: AttestationRequest) -> None:
    worker = asked.worker
    if worker.user:
        context = {
            "name": worker.name_and_patronymic,
            "attestation": in_words(asked),
            "refusal": asked.refusal,
        }
        queue(f"staff/{kind}", worker.user.email, cause=asked, user=worker.user, context=context)
