"""The voucher on paper: typst with PT Sans, the same on every machine (R27)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from lib.dates import SAMARA, format_date
from lib.documents import pdf, qr
from vouchers.known import Use
from vouchers.statement import BlockLine, VoucherStatement
from vouchers.states import BlockState

HERE = Path(__file__).parent


def voucher_pdf(statement: VoucherStatement, address: str, at: datetime) -> bytes:
    """The voucher with its blocks on one page (R27); `address`: the page that the code leads to."""
    return pdf(HERE / "voucher.typ", _data(statement, address, at), at)


def _data(statement: VoucherStatement, address: str, at: datetime) -> dict[str, Any]:
    voucher = statement.voucher
    return {
        "system": settings.SITE_NAME,
        "number": voucher.shown_number,
        "medium": voucher.get_medium_display(),
        "state": str(statement.state.label),
        "annulled": _annulled(statement),
        "owner": [
            ["Фамилия, имя, отчество", voucher.full_name],
            ["ID работника", str(voucher.worker_id)],
            ["Должность", voucher.position_name],
            ["Место работы", voucher.organization_name],
        ],
        "dates": [
            ["Дата выдачи", format_date(voucher.issued_on)],
            [statement.valid_until_label, "—" if voucher.annulled_at else format_date(statement.valid_until)],
            ["Следующий чек с", "—" if voucher.annulled_at else format_date(statement.next_on)],
        ],
        "parts": [_line(line) for line in statement.lines],
        "pending_title": "Чек аннулирован: что с курсами" if voucher.annulled_at else "Не пройдено",
        "pending": [_pending(line, line.use) for line in statement.pending if line.use],
        "total": "" if voucher.annulled_at else f"{statement.progress}.",
        "made": f"{at.astimezone(SAMARA):%d.%m.%Y в %H:%M}",
        "address": address,
        "qr": qr(address),
    }


def _annulled(statement: VoucherStatement) -> str:
    if not statement.voucher.annulled_at:
        return ""
    annulment = statement.voucher.annulment
    return f"Аннулирован {annulment.at.astimezone(SAMARA):%d.%m.%Y}. {annulment.why}"


def _line(line: BlockLine) -> dict[str, Any]:
    return {
        "name": line.block.name,
        "hours": line.block.volume,
        "state": "Не пройден" if line.use and not line.use.settled else str(line.state.label),
        "course": _course(line.use) if line.use and line.passed else None,
    }


def _pending(line: BlockLine, use: Use) -> dict[str, Any]:
    """A course that a block went to and that was not passed stands apart from «Что пройдено»."""
    outcome = "Место в группе занято, итога ещё нет"
    if use.state == BlockState.NOT_PASSED:
        outcome = "Обучение не окончено"
    if use.settled:
        outcome = f"{use.said}. Курс {use.settled}"
    return _course(use) | {"block": line.block.name, "outcome": outcome}


def _course(use: Use) -> dict[str, Any]:
    return {
        "programme": use.programme,
        "provider": use.provider,
        "profile": use.profile,
        "hours": use.volume,
        "dates": f"{format_date(use.starts_on)} – {format_date(use.ends_on)}",
        "certificate": use.certificate or use.no_certificate,
    }
