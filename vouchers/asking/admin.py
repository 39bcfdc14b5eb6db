"""Wishes for a voucher as the operator sees and answers them (R11, R26)."""

from __future__ import annotations

from django.contrib import admin

from staff.admin.asked import AskedAdmin
from staff.operator import WhoDecides, answers
from ui.nouns import Noun
from vouchers.asking import actions, facts
from vouchers.models import VoucherRequest


class VoucherDecider(WhoDecides):
    operators = staticmethod(facts.for_operator)


@admin.register(VoucherRequest)
class VoucherRequestAdmin(AskedAdmin):
    noun = Noun("просьба о чеке", "просьба,просьбы,просьб")
    record_actions = answers(
        "Выдать чек",
        actions.grant_voucher,
        done="Чек выдан",
        happens=("Работник получит чек с сегодняшней датой выдачи, с блоками по шаблону.",),
        reject=actions.reject_voucher_request,
        rejected="Просьба отклонена",
        otherwise="Чек выдан не будет. Работник сможет попросить снова.",
    )
    fields = (
        "worker",
        "stands",
        "decides",
        "requested_at",
        "decided_by",
        "decided_at",
        "refusal",
        "voucher",
    )
    list_display = ("worker", "stands", "requested_at", "decided_at")
    list_filter = (VoucherDecider, "state")
    list_select_related = ("worker",)
    readonly_fields = ("stands", "decides", "requested_at")
