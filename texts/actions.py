"""Editions are written by an administrator, agreed to by people (R41, R42)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from lib.actions import action
from lib.dates import now, today
from lib.locks import lock_whole
from lib.reasons import refuse_if
from texts import rules
from texts.models import Agreement, Edition


@action("Подготовлена редакция: {edition}", scope=None)
def write_edition(edition: Edition, *, by: Any, why: str) -> Edition:
    """A new one, from tomorrow on at the earliest (R41). Raises Refused."""
    refuse_if(rules.may_take_effect(edition.in_force_from, today()))
    edition.save(force_insert=True)
    return edition


@action("Изменена редакция: {edition}", scope=None)
def change_edition(edition: Edition, *, by: Any, why: str) -> Edition:
    """One that is not in force yet (R41). Raises Refused."""
    stored = lock_whole(edition)
    refuse_if(
        [
            *rules.may_change(stored.in_force_from, today()),
            *rules.may_take_effect(edition.in_force_from, today()),
        ]
    )
    edition.save(update_fields=["in_force_from", "changes", "body", "asks_anew"])
    return edition


@action("", scope=None)
def agree(user: Any, edition: Edition, *, at: datetime | None = None, by: Any, why: str = "") -> None:
    """The person has ticked the consent, or «Принимаю»; a second press changes nothing (R1, R42). at: when."""
    said = Agreement(user=user, edition=edition, at=at or now())
    Agreement.objects.bulk_create([said], ignore_conflicts=True)


@action("", scope=None)
def agree_to(user: Any, number: str, *, at: datetime | None = None, by: Any, why: str = "") -> None:
    """`agree` to the edition whose number a form has kept; nothing where it has kept none (R1)."""
    edition = Edition.objects.filter(pk=int(number)).first() if number.isdecimal() else None
    if edition:
        agree(user, edition, at=at, by=by)
