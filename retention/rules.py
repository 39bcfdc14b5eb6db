"""Which term of storage may be set (R42)."""

from __future__ import annotations

from collections.abc import Mapping

from lib.reasons import Reason
from retention import reasons
from retention.known import KEPT


def may_set(terms: Mapping[str, int]) -> list[Reason]:
    """terms: whole days by what is kept; all that do not hold at once (R42)."""
    asked = [(KEPT[name], days) for name, days in terms.items()]
    return [
        reasons.out_of_bounds(kept.title, kept.least, kept.most)
        for kept, days in asked
        if not kept.holds(days)
    ]
