"""«Чек скоро закончится» and «Пора получить новый чек» (R7, R26, R28)."""

from __future__ import annotations

from datetime import date, timedelta

from django.urls import reverse

from courses.enrolling.offers import GroupOffer
from courses.models import VoucherReminder
from letters.actions import queue
from lib.dates import format_date, opening
from lib.numbers import counted, plural
from ui.templatetags.words import period
from vouchers.known import Issued

SHOWN = 3


def voucher_ends(reminder: VoucherReminder, voucher: Issued, offers: list[GroupOffer], on: date) -> None:
    """How many days, which blocks are free, what could be taken for them (R28, R36). offers: open to this worker now."""
    worker, last = reminder.voucher.worker, voucher.valid_until
    context = {
        "name": worker.name_and_patronymic,
        "number": voucher.number,
        "valid_until": format_date(last),
        "left": _left((last - on).days),
        "blocks": [f"{block.name}, {block.hours}\u00a0ч" for block in voucher.free],
        "profile": not voucher.has_profile,
        "courses": [_course(offer) for offer in offers[:SHOWN]],
        "more": max(0, len(offers) - SHOWN),
        "catalogue": f"{reverse('courses:catalogue')}?funding=voucher",
        "link": reverse("vouchers:my_voucher", args=[voucher.id]),
    }
    end = opening(last + timedelta(days=1), None)
    queue("courses/voucher_ends", None, cause=reminder, user=worker.user_id, context=context, expires_at=end)


def _left(days: int) -> str:
    if not days:
        return "сегодня последний день"
    return f"{plural(days, 'остался', 'осталось', 'осталось')} {counted(days, 'день', 'дня', 'дней')}"


def _course(offer: GroupOffer) -> dict[str, str]:
    group = offer.group
    where = ", ".join(part for part in offer.where if part)
    said = [period(group.starts_on, group.ends_on), f"{group.course.hours}\u00a0ч", where]
    return {
        "title": group.course.title,
        "said": ", ".join(part for part in said if part),
        "link": reverse("courses:enrol", args=[group.group_id]),
    }


def voucher_again(reminder: VoucherReminder) -> None:
    """Since when the next one is possible, and how to ask for it (R26, R34)."""
    voucher = reminder.voucher
    context = {
        "name": voucher.worker.name_and_patronymic,
        "number": voucher.shown_number,
        "issued_on": format_date(voucher.issued_on),
        "next_on": format_date(voucher.next_possible_on),
        "link": reverse("vouchers:ask"),
    }
    queue("courses/voucher_again", None, cause=reminder, user=voucher.worker.user_id, context=context)
