"""The act that personal data are destroyed, as the ministry keeps it for three years (R42)."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from lib.dates import format_date, format_moment
from lib.documents import pdf
from support.erasing.facts import ground
from support.models import Destruction

TEMPLATE = Path(__file__).parent / "act.typ"


def act_pdf(act: Destruction) -> bytes:
    """One page to sign, with the extract of the journal: whose record, by its number only, and what of it."""
    data = {
        "system": settings.SITE_NAME,
        "number": str(act.pk),
        "record": str(act.worker_id),
        "date": format_date(act.at),
        "moment": format_moment(act.at),
        "by": str(act.by),
        "ground": ground(act),
        "why": act.why,
        "rows": [[name, str(number)] for name, number in sorted(act.rows.items())],
        "files": str(act.files),
    }
    return pdf(TEMPLATE, data, act.at)
