"""An action to try the decorator with: an organization gets another name."""

from __future__ import annotations

from typing import Any

from lib.actions import action
from lib.locks import lock
from organizations.models import Organization


@action("", scope=None)
def rename(
    organization: Organization, name: str, *, by: Any, why: str = "", then: Any = None
) -> Organization:
    organization = lock(organization)
    organization.name = name
    organization.save(update_fields=["name"])
    if then:
        then()
    return organization
