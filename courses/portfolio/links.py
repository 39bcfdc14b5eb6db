"""Addresses that nobody guesses: of a document that a worker gives away, and of each certificate (R20, R38).

What stands in the address is the record's number and our signature under it: nothing of it is kept.
"""

from __future__ import annotations

from django.conf import settings
from django.core import signing
from django.urls import reverse

from courses.models import SharedDocument

DOCUMENT, CERTIFICATE = "courses.document", "courses.certificate"


def token(kind: str, pk: int) -> str:
    """The record's part of the address (R20)."""
    return signing.Signer(sep=".", salt=kind).sign(str(pk))


def read(kind: str, said: str) -> int | None:
    """The record's number; None where the address was never ours (R20)."""
    try:
        return int(signing.Signer(sep=".", salt=kind).unsign(said))
    except (signing.BadSignature, ValueError):
        return None


def of_document(document: SharedDocument) -> str:
    """The whole address, for the code on paper and for whoever is given it (R20)."""
    return str(settings.SITE_URL + reverse("courses:shared", args=[token(DOCUMENT, document.pk)]))


def of_certificate(pk: int) -> str:
    """Where anybody sees that the certificate is genuine, on this site (R38)."""
    return reverse("courses:genuine", args=[token(CERTIFICATE, pk)])
