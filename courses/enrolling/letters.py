"""Letters about a seat, one function each; a worker without an account gets none."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.urls import reverse

from courses.models import Enrolment
from courses.states import Funding
from letters.actions import queue
from lib.dates import format_date


def enrolled(enrolment: Enrolment) -> None:
    """«Вы записаны»: when, where, what pays, until when it can be undone (R36, R37)."""
    group, block = enrolment.group, enrolment.voucher_block
    said = {
        "time": group.time,
        "place": group.place,
        "cancel_until": format_date(enrolment.starts_on - timedelta(days=1))
        if group.has_time_and_place
        else "",
        "payment": Funding(enrolment.funding).explained,
        "paid_by": str(block) if block else "",
        "voucher": block.voucher.shown_number if block else "",
        "position": enrolment.position.name,
    }
    send("courses/enrolled", enrolment, said)


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
    worker, group = enrolment.worker, enrolment.group
    if worker.user is None:
        return
    context = {
        "name": worker.name_and_patronymic,
        "group": group.number,
        "programme": group.programme.title,
        "hours": group.programme.hours,
        "provider": group.programme.provider.name,
        "starts_on": format_date(enrolment.starts_on),
        "ends_on": format_date(enrolment.ends_on),
        "link": reverse("courses:my_courses"),
        **said,
    }
    queue(kind, worker.user.email, cause=cause or enrolment, user=worker.user, context=context)
