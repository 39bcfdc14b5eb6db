"""«Документ к аттестации» on paper: the list, the totals, and copies of certificates from other places (R20)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from courses.portfolio import facts, links
from courses.taken import Entry
from lib import apart
from lib.dates import SAMARA, format_date
from lib.documents import pdf, qr
from lib.numbers import counted
from lib.scans import packed

TEMPLATE = Path(__file__).parent / "document.typ"
HOURS = ("час", "часа", "часов")
# A copy is somebody's scan: all together so many bytes go into one document.
MOST = 40 * 1024 * 1024


def document_pdf(
    name: str, found: Sequence[Entry], days: tuple[date, date], address: str, until: date | None, at: datetime
) -> bytes:
    """Copies that cannot be bound in are left out, and the list says so. address: of the link, empty without one."""
    said = _data(name, found, days, address, until, at)
    copies = [copy for copy in map(_copy, found) if copy]
    wanted = sum(one.elsewhere is not None for one in found)
    if not wanted:
        return pdf(TEMPLATE, said, at)
    if len(copies) == wanted and sum(map(len, copies)) <= MOST:
        first = pdf(TEMPLATE, said | {"copies": "Копии этих удостоверений приложены в том же порядке."}, at)
        try:
            return apart.run("lib.scans:bound", packed([first, *copies]))
        except (apart.Refused, apart.Broken):
            pass
    return pdf(TEMPLATE, said | {"copies": "Копии этих удостоверений — в личном кабинете работника."}, at)


def _copy(one: Entry) -> bytes:
    file = one.elsewhere.scan if one.elsewhere else None
    if not file or not file.storage.exists(str(file.name)):
        return b""
    with file.open("rb") as opened:
        return bytes(opened.read())


def _data(
    name: str, found: Sequence[Entry], days: tuple[date, date], address: str, until: date | None, at: datetime
) -> dict[str, Any]:
    return {
        "system": settings.SITE_NAME,
        "name": name,
        "period": f"с {format_date(days[0])} по {format_date(days[1])}",
        "rows": [_row(one) for one in found],
        "totals": [
            [str(funding.label), str(number), counted(hours, *HOURS)]
            for funding, number, hours in facts.totals(found)
        ],
        "all": [str(len(found)), counted(facts.hours(found), *HOURS)],
        "copies": "",
        "made": f"{at.astimezone(SAMARA):%d.%m.%Y в %H:%M}",
        "address": address,
        "until": format_date(until) if until else "",
        "qr": qr(address) if address else "",
    }


def _row(one: Entry) -> dict[str, str]:
    return {
        "programme": one.programme,
        "provider": one.provider,
        "dates": f"{format_date(one.starts_on)} – {format_date(one.ends_on)}",
        "hours": str(one.hours),
        "number": one.number,
        "issued": format_date(one.issued_on),
        "funding": one.funding.short,
        "elsewhere": "подтверждено по скану" if one.elsewhere else "",
        "qr": qr(settings.SITE_URL + links.of_certificate(one.seat.certificate.pk)) if one.seat else "",
    }
