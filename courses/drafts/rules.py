"""May a draft be opened: is all there that people choose a group by? (R35, R37)"""

from __future__ import annotations

from datetime import date

from courses.drafts import reasons
from courses.groups.reasons import cancelled_stays
from courses.known import Offer
from lib.reasons import Reason


def may_open(draft: Offer, on: date) -> list[Reason]:
    """«С указанием даты, времени, места», a first day ahead and days of registration, of a programme on offer (R35, R37)."""
    if draft.cancelled:
        return [cancelled_stays()]
    missing = [name for name, value in (("время", draft.time), ("место", draft.place)) if not value.strip()]
    missing += [] if draft.seats else ["число мест"]
    return [
        *([reasons.draft_without(missing)] if missing else []),
        *([reasons.draft_in_the_past(draft.starts_on)] if draft.starts_on <= on else []),
        *([reasons.draft_window_over(draft.registration_until)] if draft.registration_until < on else []),
        *([] if draft.course.on_offer else [reasons.draft_not_offered()]),
    ]
