"""Letters about vouchers, one function each; a worker without an account gets none."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse

from letters.actions import queue
from lib.dates import SAMARA, format_date
from vouchers.models import Annulment, SettledCourse, Voucher, VoucherRequest


def issued(voucher: Voucher) -> None:
    """«Вам выдан чек»: what it is, until when, what to do next (R7, R28)."""
    user = voucher.worker.user
    if user is None:
        return
    context = {
        **_said(voucher),
        "blocks": [f"{block.name}: {block.hours} ч" for block in voucher.blocks.all()],
        "link": reverse("vouchers:my_voucher", args=[voucher.pk]),
        "catalogue": reverse("courses:catalogue"),
    }
    queue("vouchers/issued", user.email, cause=voucher, user=user, context=context)


def request_rejected(asked: VoucherRequest) -> None:
    """«Чек пока не выдан»: why, and what can be done (R26)."""
    worker = asked.worker
    if worker.user is None:
        return
    context = {
        "name": worker.name_and_patronymic,
        "asked_on": format_date(asked.requested_at.astimezone(SAMARA).date()),
        "refusal": asked.refusal,
        "link": reverse("vouchers:my_vouchers"),
    }
    queue("vouchers/request_rejected", worker.user.email, cause=asked, user=worker.user, context=context)


def annulled(voucher: Voucher, annulment: Annulment) -> None:
    """«Чек аннулирован»: which one, why, what became of the courses on it, what stays (R31)."""
    user = voucher.worker.user
    if user is None:
        return
    queue(
        "vouchers/annulled",
        user.email,
        cause=voucher,
        user=user,
        context={
            **_said(voucher),
            "why": annulment.why,
            "courses": [str(course) for course in annulment.courses.in_order()],
        },
    )


def moved(voucher: Voucher, courses: Iterable[SettledCourse]) -> None:
    """«Курс учтён в другом чеке»: which, where; voucher: the annulled one that they stood on (R31)."""
    user, said = voucher.worker.user, [str(course) for course in courses]
    if user is None or not said:
        return
    context = {**_said(voucher), "courses": said, "link": reverse("vouchers:my_vouchers")}
    queue("vouchers/courses_moved", user.email, cause=voucher, user=user, context=context)


def _said(voucher: Voucher) -> dict[str, str]:
    return {
        "name": voucher.worker.name_and_patronymic,
        "number": voucher.shown_number,
        "issued_on": format_date(voucher.issued_on),
        "valid_until": format_date(voucher.valid_until),
        "next_on": format_date(voucher.next_possible_on),
        "position": voucher.position_name,
        "organization": voucher.organization_name,
    }
