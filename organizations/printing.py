"""The head's order that makes somebody a Responsible, filled in from the request (R22)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from django.conf import settings

from lib.dates import format_date
from lib.documents import pdf, qr
from organizations.codes import code_of
from organizations.models import Responsible

TEMPLATE = Path(__file__).parent / "order.typ"


def order_pdf(responsible: Responsible, at: datetime) -> bytes:
    """One page to sign. The code at its foot leads the operator to the request; its number is beside it (R22).

    responsible: as `named()` reads it.
    """
    data = {
        "system": settings.SITE_NAME,
        "organization": responsible.organization.name,
        "person": responsible.full_name,  # type: ignore[attr-defined]
        "number": responsible.order_number,
        "date": format_date(responsible.order_date),
        "request": str(responsible.pk),
        "support": settings.SUPPORT_EMAIL,
        "qr": qr(code_of(responsible)),
    }
    return pdf(TEMPLATE, data, at)
