"""Letters about a planned date: to the worker, who answers in the cabinet (R34)."""

from __future__ import annotations

from django.urls import reverse

from letters.actions import queue
from lib.dates import format_date
from vouchers.models import PlannedTraining


def proposed(plan: PlannedTraining) -> None:
    """«Предложена плановая дата»: which, why, where to answer (R34)."""
    _tell("plan_proposed", plan)


def waits(plan: PlannedTraining) -> None:
    """«Предложенная дата ждёт вашего ответа»: once of each proposal, whatever calls it (R34)."""
    _tell("plan_waits", plan)


def agreed(plan: PlannedTraining) -> None:
    """«Плановая дата согласована» (R34)."""
    _tell("plan_agreed", plan)


def declined(plan: PlannedTraining) -> None:
    """«Плановая дата не согласована», and why (R34)."""
    _tell("plan_declined", plan)


def _tell(kind: str, plan: PlannedTraining) -> None:
    worker = plan.worker
    if worker.user is None:
        return
    context = {
        "name": worker.name_and_patronymic,
        "planned_on": format_date(plan.planned_on),
        "deficit": plan.deficit,
        "refusal": plan.refusal,
        "link": reverse("home:plan"),
    }
    queue(f"vouchers/{kind}", worker.user.email, cause=plan, user=worker.user, context=context)
