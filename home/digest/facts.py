"""What the week's digest says of an organization: the numbers of its home, and what they lead to (R34)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse

from home.facts.organization import overview, training
from home.plan_board import with_due
from lib.dates import SAMARA, format_date
from organizations.models import Responsible
from vouchers.facts import quotas


def digest(responsible: Responsible, on: date) -> dict[str, Any]:
    """Ready words; empty when nothing waits and nothing runs out. Each number is that of the list behind its link."""
    known = overview(responsible, on)
    overdue = with_due(training(responsible)).filter(due__lt=on).count()
    silent, expiring = known["silent"]["count"], known["expiring_total"]
    if not (known["waiting"] or silent or expiring or overdue):
        return {}
    return {
        "waiting": known["waiting"],
        "piles": [_pile(one) for one in known["piles"] if one["count"]],
        "silent": silent,
        "entitled": known["entitled_total"],
        "expiring": expiring,
        "expiring_lines": [_line(one) for one in known["expiring"]],
        "overdue": overdue,
        "quota": _quota(responsible.organization_id, on),
        "links": {
            "inbox": reverse("staff:inbox"),
            "silent": reverse("staff:invitations"),
            "entitled": f"{reverse('home:entitled')}?when=now",
            "expiring": f"{reverse('vouchers:org_vouchers')}?validity=expiring",
            "overdue": f"{reverse('home:plans')}?when=overdue",
        },
    }


def _pile(one: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": one["title"],
        "count": one["count"],
        "since": format_date(one["oldest"].astimezone(SAMARA).date()),
    }


def _line(one: dict[str, Any]) -> str:
    until, used, total = format_date(one["valid_until"]), one["used"], one["total"]
    return f"{one['full_name']}: по {until}, использовано {used} из {total}"


def _quota(organization: int, on: date) -> str:
    """Where the operator has set one (R26)."""
    limit = quotas([organization], on).get(organization)
    return f"{limit.left} из {limit.allowed}" if limit else ""
