"""What this room tells the lists of the rooms below it: who is behind an account and behind a letter."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.apps import apps
from django.db.models import F

from accounts.admin import UserAdmin
from accounts.models import User
from imports.admin import BatchAdmin
from letters.admin import LetterAdmin
from organizations.admin import OrganizationAdmin, ResponsibleAdmin
from staff.email.operator import ACCOUNT
from staff.models import Look, Worker
from staff.reorganizing.operator import ORGANIZATION

# A person is known by ФИО to this room only; the lists of the rooms below are searched by it too.
ResponsibleAdmin.through = {**ResponsibleAdmin.through, "user__worker": Worker}
LetterAdmin.through = {**LetterAdmin.through, "user__worker": Worker}
BatchAdmin.through = {**BatchAdmin.through, "by__worker": Worker}
UserAdmin.through = {**UserAdmin.through, "worker": Worker}
# Whose account it is, and whom it would leave without a way in, too (R40).
UserAdmin.record_actions = (*ACCOUNT, *UserAdmin.record_actions)
# Who works in an organization is known to this room only, and closing it moves them (R16).
OrganizationAdmin.record_actions = [*OrganizationAdmin.record_actions, *ORGANIZATION]


def _of_accounts(records: list[Any]) -> list[Any]:
    """The workers behind accounts, and behind what belongs to an account: one statement for a page of them."""
    accounts = {one.pk if isinstance(one, User) else getattr(one, "user_id", None) for one in records}
    return list(Worker.objects.filter(user__in=accounts - {None}).order_by().values(worker_id=F("pk")))


def _of_letters(records: list[Any]) -> list[Any]:
    """To whom the letters went, and whom they name: what caused them says it. A statement for each kind of cause."""
    causes = defaultdict(set)
    for letter in records:
        causes[getattr(letter, "cause_type", "")].add(getattr(letter, "cause_id", None))
    found = _of_accounts(records)
    for name, numbers in causes.items():
        model: Any = apps.get_model(name) if name else Look
        if any(field.name == "worker" for field in model._meta.fields):
            found += model._default_manager.filter(pk__in=numbers).order_by().values("worker_id")
    return found


for _admin in (OrganizationAdmin, ResponsibleAdmin, UserAdmin):
    _admin.whose = staticmethod(_of_accounts)  # type: ignore[method-assign]
LetterAdmin.whose = staticmethod(_of_letters)  # type: ignore[method-assign]
