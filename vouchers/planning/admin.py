"""Planned dates as the operator sees and answers them (R11, R34)."""

from __future__ import annotations

from django.contrib import admin

from staff.admin.asked import AskedAdmin
from staff.operator import WhoDecides, answers
from ui.nouns import Noun
from vouchers.models import PlannedTraining
from vouchers.planning import actions, facts


class PlanDecider(WhoDecides):
    operators = staticmethod(facts.for_operator)


@admin.register(PlannedTraining)
class PlannedTrainingAdmin(AskedAdmin):
    noun = Noun("плановая дата обучения", "дата,даты,дат")
    record_actions = answers(
        "Согласовать дату",
        actions.agree_to_plan,
        done="Дата согласована",
        happens=("До этого дня обучение работника не считается просроченным.",),
        reject=actions.decline_plan,
        rejected="Дата отклонена",
        otherwise="Срок обучения останется прежним.",
    )
    fields = (
        "worker",
        "planned_on",
        "deficit",
        "by_worker",
        "requested_by",
        "stands",
        "decides",
        "requested_at",
        "decided_by",
        "decided_at",
        "refusal",
    )
    list_display = ("worker", "planned_on", "by_worker", "stands", "requested_at")
    list_filter = (PlanDecider, "state")
    list_select_related = ("worker",)
    readonly_fields = ("stands", "decides", "requested_at")
