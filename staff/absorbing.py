"""Work, requests and invitations of two records of one person (R40)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from lib.actions import action
from lib.dates import now
from lib.merging import rows
from staff.answering import write_answer
from staff.models import (
    AttestationRequest,
    CourseElsewhere,
    EmailChange,
    Employment,
    LeavePeriod,
    PersonalDataChange,
    Worker,
    WorkRequest,
)
from staff.states import Change, EmailMove, Kind, Work

SAID = "Записи работника объединены."
ROWS = rows(
    move=[
        "staff.Attestation.worker",
        "staff.AttestationRequest.worker",
        "staff.CourseElsewhere.worker",
        "staff.EmailChange.worker",
        "staff.SavedList.user",
        "staff.Worker.merged_into",
        "staff.WorkRequest.worker",
    ],
    choose=["staff.Employment.worker", "staff.Worker.user"],
    fill=["staff.Invitation.worker", "staff.SignUp.worker"],
    stay=[
        "staff.AttestationRequest.decided_by",
        "staff.AttestationRequest.requested_by",
        "staff.CabinetHint.by",
        "staff.CabinetHint.worker",
        "staff.CourseElsewhere.decided_by",
        "staff.CourseElsewhere.requested_by",
        "staff.Dismissal.by",
        "staff.Dismissal.undone_by",
        "staff.DuplicatePair.checked_by",
        "staff.DuplicatePair.first",
        "staff.DuplicatePair.second",
        "staff.Employment.decided_by",
        "staff.Invitation.invited_by",
        "staff.LeavePeriod.cancelled_by",
        "staff.LeavePeriod.recorded_by",
        "staff.Look.by",
        "staff.PersonQuestion.by",
        "staff.PersonQuestion.found",
        "staff.PersonalDataChange.decided_by",
        "staff.PersonalDataChange.requested_by",
        # They tell what was changed in that record.
        "staff.PersonalDataChange.worker",
        "staff.Reorganization.by",
        "staff.Reorganization.undone_by",
        "staff.SnilsLookUp.by",
        "staff.SnilsLookUp.found",
        "staff.SnilsShown.to",
        "staff.SnilsShown.worker",
        "staff.StaffList.loaded_by",
        "staff.Transfer.by",
        "staff.Transfer.undone_by",
        "staff.WorkRequest.decided_by",
        "staff.WorkRequest.requested_by",
    ],
)
# Where both records say the same thing, the second says nothing more and stays with the record that is closed.
TWINS = {
    "staff.Attestation": ("position_id", "on"),
    "staff.CourseElsewhere": ("number", "issued_on"),
    "staff.SavedList": ("name",),
}


@action("", scope=None)
def absorb_requests(survivor: Worker, absorbed: Worker, *, by: Any, why: str = "") -> list[Any]:
    """What both records ask for is asked once (R40). Returns the changes of personal data that are withdrawn."""
    withdrawn = list(PersonalDataChange.objects.awaiting().filter(worker=absorbed))
    told = AttestationRequest.objects.awaiting()
    ours = {(one.position_id, one.on) for one in told.filter(worker=survivor)}
    again: list[Any] = [one for one in told.filter(worker=absorbed) if (one.position_id, one.on) in ours]
    again += _courses_told_twice(survivor, absorbed)
    for asked in [*withdrawn, *again]:
        write_answer(asked, Change.WITHDRAWN, by=by)
    return withdrawn


def _courses_told_twice(survivor: Worker, absorbed: Worker) -> list[CourseElsewhere]:
    """Of two that tell of one certificate the one that still waits; that of the closed record where both do."""
    live = CourseElsewhere.objects.filter(state__in=[Change.PENDING, Change.CONFIRMED])
    ours = {(one.number.upper(), one.issued_on): one for one in live.filter(worker=survivor)}
    found = []
    for one in live.filter(worker=absorbed):
        twin = ours.get((one.number.upper(), one.issued_on))
        if twin:
            found += [each for each in (one, twin) if each.state == Change.PENDING][:1]
    return found


@action("", scope=None)
def withdraw_addresses(workers: Collection[Worker], *, by: Any, why: str = "") -> None:
    """Another e-mail of an account that is closed is waited for no more (R6, R40)."""
    for change in EmailChange.objects.pending().filter(worker__in=workers):
        change.state, change.decided_at = EmailMove.WITHDRAWN, now()
        change.save(update_fields=["state", "decided_at"])


@action("", scope=None)
def absorb_places(
    places: Collection[Employment],
    dropped: Mapping[int, int],
    training: int | None,
    *,
    by: Any,
    why: str = "",
) -> None:
    """Of two records of one job one goes on, and one position has the mark for training (R17, R40).

    places: the open ones of both records, held. dropped: which goes on in its stead. training: the one that the
    operator chose, where both had one.
    """
    current = [one for one in places if one.state == Work.CURRENT and one.pk not in dropped]
    marked = [one for one in current if one.training]
    chosen = next((one for one in current if one.pk == training), None)
    chosen = chosen or next(iter(sorted(marked or current, key=_main_first)), None)
    beside_main = any(one.kind == Kind.MAIN and one != chosen for one in current)
    for place in sorted(places, key=lambda one: one == chosen):
        gone = place.pk in dropped
        mine = place == chosen
        wanted = place.training_chosen or (place.kind != Kind.MAIN and beside_main)
        state = Work.WITHDRAWN if gone else place.state
        now_is = (state, mine, mine and wanted)
        if now_is != (place.state, place.training, place.training_chosen):
            place.state, place.training, place.training_chosen = now_is
            place.save(update_fields=["state", "training", "training_chosen"])
        if gone:
            _give_over(place, dropped[place.pk], by)


def _give_over(place: Employment, kept: int, by: Any) -> None:
    """Leaves go on there but for those of the same days; what was asked about this place may be asked there (R8)."""
    for asked in WorkRequest.objects.awaiting().filter(employment=place):
        write_answer(asked, Change.REJECTED, SAID, by=by)
    there = list(LeavePeriod.objects.filter(employment=kept, cancelled_at=None))
    for leave in LeavePeriod.objects.filter(employment=place, cancelled_at=None):
        days = (leave.begins_on, leave.ends_on or date.max)
        if not any(one.begins_on <= days[1] and days[0] <= (one.ends_on or date.max) for one in there):
            leave.employment_id = kept
            leave.save(update_fields=["employment"])


def _main_first(place: Employment) -> tuple[bool, bool, int]:
    return not place.training_chosen, place.kind != Kind.MAIN, place.pk
