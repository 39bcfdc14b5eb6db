"""Letters about a seat, one function each; a worker without an account gets none."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.urls import reverse

from courses.known import Offer
from courses.models import Enrolment
from letters.actions import queue
from lib.dates import format_date
from vouchers.known import Block, Issued


def enrolled(
    enrolment: Enrolment, offer: Offer, position: str, voucher: Issued | None, block: Block | None
) -> None:
    """«Вы записаны»: when, where, what pays, until when it can be undone (R36, R37)."""
    said = {
        "group": offer.number,
        "programme": offer.course.title,
        "hours": offer.course.hours,
        "provider": offer.course.provider_name,
        "time": offer.time,
        "place": offer.place,
        "cancel_until": format_date(offer.starts_on - timedelta(days=1)) if offer.has_time_and_place else "",
        "payment": offer.funding.explained,
        "paid_by": f"{block.name}, {block.hours} ч" if block else "",
        "voucher": voucher.number if voucher and block else "",
        "position": position,
    }
    _send("courses/enrolled", enrolment, said)


def released(enrolment: Enrolment) -> None:
    """«Вас удалили из группы» or «Вы отменили запись»: why, and what is free again (R37)."""
    block = enrolment.voucher_block
    if block and block.voucher.annulled_at:
        block = None  # nothing of an annulled voucher is free again
    by_self = enrolment.released_by_id == enrolment.worker.user_id
    # Whoever gave the seat up without explaining is not told back that they did.
    without_words = by_self and enrolment.release_reason == Enrolment.GIVEN_UP
    said = {
        "by_self": by_self,
        "why": "" if without_words else enrolment.release_reason,
        "freed": str(block) if block else "",
        "catalogue": reverse("courses:catalogue"),
    }
    send("courses/released", enrolment, said)


def send(kind: str, enrolment: Enrolment, said: dict[str, Any], cause: Any = None) -> None:
    """About a seat that is read `with_details`: the group as it is announced, and what the letter says besides."""
    group = enrolment.group
    course = {
        "group": group.number,
        "programme": group.programme.title,
        "hours": group.programme.hours,
        "provider": group.programme.provider.name,
    }
    _send(kind, enrolment, course | said, cause)


def _send(kind: str, enrolment: Enrolment, said: dict[str, Any], cause: Any = None) -> None:
    worker = enrolment.worker
    if worker.user_id is None:
        return
    context = {
        "name": worker.name_and_patronymic,
        "starts_on": format_date(enrolment.starts_on),
        "ends_on": format_date(enrolment.ends_on),
        "link": reverse("courses:my_courses"),
        **said,
    }
    queue(kind, None, cause=cause or enrolment, user=worker.user_id, context=context)
