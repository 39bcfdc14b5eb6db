from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings

from courses.filled import HOURS, Course, Filled, Part
from courses.print.typesetting import pdf, qr
from lib.dates import SAMARA, says
from lib.plural import counted
from vouchers.states import Validity


def voucher_pdf(filled: Filled, address: str, at: datetime) -> bytes:
    """The voucher with its blocks on one page (R27); `address`: the page that the code leads to."""
    return pdf("voucher.typ", _data(filled, address, at), at)


def _data(filled: Filled, address: str, at: datetime) -> dict[str, Any]:
    voucher = filled.voucher
    return {
        "system": settings.SITE_NAME,
        "number": voucher.shown_number,
        "medium": voucher.get_medium_display(),
        "state": str(filled.state.label),
        "annulled": filled.state == Validity.ANNULLED,
        "owner": [
            ["Фамилия, имя, отчество", voucher.full_name],
            ["ID работника", str(voucher.worker_id)],
            ["Должность", voucher.position_name],
            ["Место работы", voucher.organization_name],
        ],
        "dates": [
            ["Дата выдачи", says(voucher.issued_on)],
            ["Действует по", says(filled.valid_until)],
            ["Следующий чек с", says(filled.next_on)],
        ],
        "parts": [_part(part) for part in filled.parts],
        "total": f"Всего по чеку {counted(filled.hours, *HOURS)}, пройдено и выбрано {filled.hours_taken}.",
        "made": f"{at.astimezone(SAMARA):%d.%m.%Y в %H:%M}",
        "address": address,
        "qr": qr(address),
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "name": part.name,
        "hours": part.volume,
        "course": _course(part.course) if part.course else None,
    }


def _course(course: Course) -> dict[str, Any]:
    return {
        "programme": course.programme,
        "provider": course.provider,
        "profile": course.profile,
        "hours": course.volume,
        "dates": f"{says(course.starts_on)} – {says(course.ends_on)}",
        "certificate": course.certificate or course.no_certificate,
    }
