"""What a reorganization does to each workplace and request, and how that is undone: parts of the actions (R16)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from lib.actions import action
from lib.dates import format_date, now
from lib.history import write_new
from staff.facts import posts
from staff.known import Post
from staff.models import Employment, LeavePeriod, Reorganization, ReorganizedPlace, Transfer, WorkRequest
from staff.moves.actions import end_held, take_mark_back
from staff.reorganizing import letters
from staff.reorganizing.known import Fate
from staff.reorganizing.rules import fate, kind_there
from staff.requests.ending import drop_requests, move_requests
from staff.states import Kind, Origin, Work
from staff.workplaces import letters as workplace_letters


@action("", scope=None)
def carry_over(
    done: Reorganization, places: Iterable[Employment], *, by: Any, why: str = ""
) -> list[Employment]:
    """A part of `close_organization`: what becomes of each workplace and request there (R16).

    places: the open ones of those people, here and at the successor, all held. Returns those of the organization.
    """
    found = list(places)
    here = [place for place in found if place.organization_id == done.organization_id]
    _Mover(done, found, by)._move_all(here)
    return here


class _Mover:
    """Carries out what `rules.fate` says of each place, and writes down as what it stood."""

    def __init__(self, done: Reorganization, places: Iterable[Employment], by: Any) -> None:
        self.done, self.by, self.at = done, by, now()
        self.known = posts({place.worker_id for place in places})
        self.there = {
            (place.worker_id, place.position_id): place
            for place in places
            if place.organization_id == done.successor_id
        }
        # Who is on leave is on leave at the successor too (R8).
        self.leaves: dict[int, list[LeavePeriod]] = {}
        for leave in LeavePeriod.objects.not_over(done.on).filter(employment__in=places):
            self.leaves.setdefault(leave.employment_id, []).append(leave)

        self.requests = _requests(place.pk for place in places)

    def _move_all(self, here: Iterable[Employment]) -> None:
        how = {
            Fate.MOVES: self._moves,
            Fate.JOINS: self._joins,
            Fate.ENDS: self._ends,
            Fate.WAITS_THERE: self._waits_there,
            Fate.DROPS: self._drops,
            Fate.REJECTED: self._rejected,
        }
        # The job with the mark ends last: the mark goes to none that is about to end too.
        for place in sorted(here, key=lambda place: (place.worker_id, place.training, place.pk)):
            theirs = self.known[place.worker_id]
            post = next(one for one in theirs if one.employment_id == place.pk)
            how[fate(post, theirs, self.done.successor_id)](place, post)

    def _kept(self, place: Employment, was: Work) -> ReorganizedPlace:
        """As what it stands, not written yet."""
        return ReorganizedPlace(
            reorganization=self.done,
            place=place,
            was=was,
            organization=place.organization,
            training=place.training,
            chosen=place.training_chosen,
        )

    def _keep(self, place: Employment, was: Work) -> ReorganizedPlace:
        kept = self._kept(place, was)
        kept.save(force_insert=True)
        return kept

    def _last_day(self, place: Employment) -> date:
        """Not before the first, which may have been written down since."""
        return max(self.done.on, place.started_on or self.done.on)

    def _ends(self, place: Employment, post: Post) -> None:
        kept = self._keep(place, Work.CURRENT)
        end_held(place, self._last_day(place), by=self.by)
        workplace_letters.dismissed(place, liquidated=True, cause=kept)

    def _leaves(self, place: Employment) -> ReorganizedPlace:
        """The mark for training does not go to another job: it goes along to the successor (R17)."""
        kept = self._kept(place, Work.CURRENT)
        place.state, place.ended_on = Work.ENDED, self._last_day(place)
        place.training = place.training_chosen = False
        place.save(update_fields=["state", "ended_on", "training", "training_chosen"])
        return kept

    def _moves(self, place: Employment, post: Post) -> None:
        kept = self._leaves(place)
        if asked := self.there.get((place.worker_id, place.position_id)):
            self._keep(asked, Work.AWAITING)
            self._decide(asked, Work.WITHDRAWN)
        theirs = self.known[place.worker_id]
        kept.made = True
        kept.now = write_new(
            Employment(
                worker=place.worker,
                organization=self.done.successor,
                position=place.position,
                kind=kind_there(post, theirs, self.done.successor_id or 0),
                main_job=place.main_job,
                state=Work.CURRENT,
                origin=Origin.SUCCESSOR,
                training=kept.training,
                training_chosen=kept.chosen,
                decided_at=self.at,
                decided_by=self.by,
                started_on=place.ended_on,
            )
        )
        move_requests(self.requests.get(place.pk, ()), kept.now, by=self.by)
        for leave in self.leaves.get(place.pk, ()):
            same = {"kind": leave.kind, "begins_on": leave.begins_on, "ends_on": leave.ends_on}
            write_new(LeavePeriod(employment=kept.now, recorded_by=self.by, **same))
        kept.save(force_insert=True)
        letters.moved(kept)

    def _joins(self, place: Employment, post: Post) -> None:
        kept = self._leaves(place)
        kept.now = self.there[place.worker_id, place.position_id]
        drop_requests(place, by=self.by)
        if kept.training:
            there = self._takes_the_mark(kept)
            there.training, there.training_chosen = True, kept.chosen
            there.save(update_fields=["training", "training_chosen"])
        kept.save(force_insert=True)
        letters.moved(kept)

    def _takes_the_mark(self, kept: ReorganizedPlace) -> Employment:
        """The same position at the successor; where nobody chose it and it is no main job, the main one that the person
        has besides takes the mark, as after a merge of two records (R17)."""
        there = cast(Employment, kept.now)
        if kept.chosen or there.kind == Kind.MAIN:
            return there
        return kept.place.worker.employments.current().filter(kind=Kind.MAIN).first() or there

    def _waits_there(self, place: Employment, post: Post) -> None:
        kept = self._keep(place, Work.AWAITING)
        place.organization = self.done.successor  # type: ignore[assignment]
        place.save(update_fields=["organization"])
        letters.waits_there(kept)

    def _drops(self, place: Employment, post: Post) -> None:
        self._keep(place, Work.AWAITING)
        self._decide(place, Work.WITHDRAWN)

    def _rejected(self, place: Employment, post: Post) -> None:
        kept = self._keep(place, Work.AWAITING)
        self._decide(place, Work.REJECTED, f"Организация ликвидирована {format_date(self.done.on)}.")
        workplace_letters.rejected(place, kept)
        for transfer in Transfer.objects.filter(awaits=place).select_related("left__organization", "by"):
            workplace_letters.transfer_rejected(transfer)

    def _decide(self, place: Employment, state: Work, refusal: str = "") -> None:
        place.state, place.refusal = state, refusal
        place.decided_at, place.decided_by = self.at, self.by
        place.save(update_fields=["state", "refusal", "decided_at", "decided_by"])


@action("", scope=None)
def bring_back(done: Reorganization, *, by: Any, why: str = "") -> None:
    """A part of `undo_closing`: everybody works and waits where they did (R16).

    The new work at the successor counts for nothing; the mark for training is where it was.
    """
    found = done.places.select_related("place__worker__user", "place__position", "now", "organization")
    rows = list(found.order_by("place__worker", "pk"))
    for row in rows:
        if row.now and (row.made or row.training):
            _comes_to_nothing(row)
    asked = _requests(row.now_id for row in rows if row.made and row.now_id)
    for row in rows:
        row.reorganization = done
        _stands_again(row, by)
        move_requests(asked.get(row.now_id or 0, ()), row.place, by=by)


def _requests(places: Iterable[int]) -> dict[int, list[WorkRequest]]:
    """By the employment's number what is asked about it and waits; one statement for all."""
    found: dict[int, list[WorkRequest]] = {}
    for request in WorkRequest.objects.awaiting().filter(employment__in=list(places)):
        found.setdefault(request.employment_id, []).append(request)
    return found


def _comes_to_nothing(row: ReorganizedPlace) -> None:
    there: Any = row.now
    there.state = Work.WITHDRAWN if row.made else there.state
    there.training = there.training_chosen = False
    there.save(update_fields=["state", "training", "training_chosen"])


def _stands_again(row: ReorganizedPlace, by: Any) -> None:
    place = row.place
    place.state, place.organization, place.ended_on = row.was, row.organization, None
    if row.was == Work.AWAITING:
        place.refusal, place.decided_at, place.decided_by = "", None, None
    if row.training:
        take_mark_back(place, True, row.chosen, by=by)
    changed = ["state", "organization", "ended_on", "refusal", "decided_at", "decided_by"]
    place.save(update_fields=[*changed, "training", "training_chosen"])
    if row.was == Work.CURRENT:
        letters.undone(row)
