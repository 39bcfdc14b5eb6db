from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings

from courses.filled import BlockLine, Course, VoucherStatement
from courses.print.typesetting import pdf, qr
from courses.states import Seat
from lib.dates import SAMARA, format_date


def voucher_pdf(filled: VoucherStatement, address: str, at: datetime) -> bytes:
    """The voucher with its blocks on one page (R27); `address`: the page that the code leads to."""
    return pdf("voucher.typ", _data(filled, address, at), at)


def _data(filled: VoucherStatement, address: str, at: datetime) -> dict[str, Any]:
    voucher = filled.voucher
    return {
        "system": settings.SITE_NAME,
        "number": voucher.shown_number,
        "medium": voucher.get_medium_display(),
        "state": str(filled.state.label),
        "annulled": _annulled(filled),
        "owner": [
            ["Фамилия, имя, отчество", voucher.full_name],
            ["ID работника", str(voucher.worker_id)],
            ["Должность", voucher.position_name],
            ["Место работы", voucher.organization_name],
        ],
        "dates": [
            ["Дата выдачи", format_date(voucher.issued_on)],
            ["Действует по", "—" if voucher.annulled_at else format_date(filled.valid_until)],
            ["Следующий чек с", "—" if voucher.annulled_at else format_date(filled.next_on)],
        ],
        "parts": [_part(part) for part in filled.parts],
        "pending_title": "Чек аннулирован: что с курсами" if voucher.annulled_at else "Не пройдено",
        "pending": [_pending(part, part.course) for part in filled.pending if part.course],
        "total": "" if voucher.annulled_at else f"{filled.progress}.",
        "made": f"{at.astimezone(SAMARA):%d.%m.%Y в %H:%M}",
        "address": address,
        "qr": qr(address),
    }


def _annulled(filled: VoucherStatement) -> str:
    if not filled.voucher.annulled_at:
        return ""
    annulment = filled.voucher.annulment
    return f"Аннулирован {annulment.at.astimezone(SAMARA):%d.%m.%Y}. {annulment.why}"


def _part(part: BlockLine) -> dict[str, Any]:
    return {
        "name": part.name,
        "hours": part.volume,
        "state": "Не пройден" if part.course and not part.course.settled else str(part.state.label),
        "course": _course(part.course) if part.course and part.passed else None,
    }


def _pending(part: BlockLine, course: Course) -> dict[str, Any]:
    """A course that a block went to and that was not passed stands apart from «Что пройдено»."""
    outcome = "Место в группе занято, итога ещё нет"
    if course.seat == Seat.NOT_FINISHED:
        outcome = "Обучение не окончено"
    if course.settled:
        outcome = f"{course.outcome}. Курс {course.settled}"
    return _course(course) | {"block": part.name, "outcome": outcome}


def _course(course: Course) -> dict[str, Any]:
    return {
        "programme": course.programme,
        "provider": course.provider,
        "profile": course.profile,
        "hours": course.volume,
        "dates": f"{format_date(course.starts_on)} – {format_date(course.ends_on)}",
        "certificate": course.certificate or course.no_certificate,
    }
