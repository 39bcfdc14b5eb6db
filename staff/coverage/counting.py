"""How many are registered in each organization, counted for the whole region at once (R8)."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import Count, Q

from lib.actions import action
from lib.dates import now
from organizations.models import Organization
from staff.models import CoverageCount, Employment
from staff.states import Work

AT_ONCE = 2000


@action("Посчитан охват регистрацией", scope=None)
def count_coverage(*, by: Any, why: str = "") -> int:
    """What the operator's page says until it is counted again (R8, R45). Returns for how many organizations."""
    with connection.cursor() as cursor:
        # A million workers are read for it: longer than a page may take, and nobody waits.
        cursor.execute("SET LOCAL statement_timeout = '5min'")
    here = Employment.objects.open().to_be_registered().filter(worker__merged_into=None).order_by()
    confirmed = Count("worker", distinct=True, filter=Q(state=Work.CURRENT))
    counted = here.values("organization").annotate(registered=Count("worker", distinct=True), sure=confirmed)
    known = {row["organization"]: (row["registered"], row["sure"]) for row in counted}
    at = now()
    rows = [
        CoverageCount(organization_id=pk, registered=registered, confirmed=sure, at=at)
        for pk in Organization.objects.open().order_by("pk").values_list("pk", flat=True)
        for registered, sure in [known.get(pk, (0, 0))]
    ]
    CoverageCount.objects.bulk_create(
        rows,
        batch_size=AT_ONCE,
        update_conflicts=True,
        unique_fields=["organization"],
        update_fields=["registered", "confirmed", "at"],
    )
    return len(rows)
