"""A Responsible's own request to change personal data, and the access beside it."""

from __future__ import annotations

from organizations.models import Responsible
from organizations.states import Access
from staff.models import PersonalDataChange
from staff.personal_data.actions import request_change


def asks(boris: Responsible, **values: str) -> PersonalDataChange:
    return request_change(boris.user.worker, values or {"last_name": "Медведев"}, by=boris.user)  # type: ignore[attr-defined]


def state(responsible: Responsible) -> Access:
    return Access(Responsible.objects.get(pk=responsible.pk).state)
