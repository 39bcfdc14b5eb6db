"""The state of a voucher, said to the database: what lists sort and filter by (R28)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.aggregates import Count
from django.db.models.functions import Coalesce

from courses.models import Enrolment
from vouchers import rules
from vouchers.models import Voucher, VoucherBlock
from vouchers.states import Validity


def with_state(vouchers: QuerySet[Voucher], on: date) -> QuerySet[Any]:
    """Annotates `total`, `used` and `validity`: what `rules.validity` says, said to the database for lists."""
    expiring = rules.expiring_until(on)
    return vouchers.annotate(total=_count(Q()), used=_count(_spent())).annotate(
        validity=Case(
            When(annulled_at__isnull=False, then=Value(Validity.ANNULLED)),
            When(used__gte=F("total"), total__gt=0, then=Value(Validity.USED)),
            When(valid_until__lt=on, then=Value(Validity.EXPIRED)),
            When(valid_until__lte=expiring, then=Value(Validity.EXPIRING)),
            When(used__gt=0, then=Value(Validity.HALF)),
            default=Value(Validity.FRESH),
        )
    )


def _spent() -> Q:
    held = Enrolment.objects.not_released().filter(voucher_block=OuterRef("pk"))
    return Q(Exists(held)) | Q(paper_course__isnull=False)


def _count(which: Q) -> Coalesce:
    blocks = VoucherBlock.objects.filter(which, voucher=OuterRef("pk")).order_by()
    counted = blocks.values("voucher").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)
