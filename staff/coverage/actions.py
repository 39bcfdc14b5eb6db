"""The list of those whom an organization must register is kept, and taken away (R8)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lib.actions import action
from lib.dates import now
from lib.reasons import refuse_if
from lib.scopes import hold
from organizations.access import OWN
from organizations.actions import set_must_register
from organizations.models import Organization
from staff.coverage import rules
from staff.models import StaffList


@action("Загружен список тех, кого нужно зарегистрировать", scope=OWN)
def keep_staff_list(organization: Organization, names: Sequence[str], *, by: Any, why: str = "") -> StaffList:
    """The names take the place of the earlier list, and their number is the one that must be registered (R8).

    Raises Refused.
    """
    organization = hold(organization)
    refuse_if(rules.may_keep(names))
    kept = StaffList.objects.filter(organization=organization).first()
    if kept and kept.names == list(names):
        return kept
    if kept is None:
        kept = StaffList(organization=organization)
    kept.names, kept.loaded_at, kept.loaded_by = list(names), now(), by
    if kept.pk:
        kept.save(update_fields=["names", "loaded_at", "loaded_by"])
    else:
        kept.save(force_insert=True)
    set_must_register(organization, len(names), by=by, why="По загруженному списку")
    return kept


@action("Удалён список тех, кого нужно зарегистрировать", scope=OWN)
def forget_staff_list(organization: Organization, *, by: Any, why: str = "") -> None:
    """The names go; how many must be registered stays (R8)."""
    organization = hold(organization)
    for kept in StaffList.objects.filter(organization=organization):
        kept.delete()
