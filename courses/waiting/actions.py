"""A place in a waiting list: taken, given up, and what becomes of it when a seat comes free (R36)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from courses import facts
from courses.enrolling import rules as enrolling
from courses.known import Offer, OnOffer
from courses.models import CourseGroup, WaitingEntry
from courses.models.waiting import WaitingEntryQuerySet
from courses.states import Awaited, Queue
from courses.waiting import letters, reasons, rules
from lib import acting
from lib.actions import action
from lib.dates import now, today
from lib.locks import lock, lock_all, lock_to_refer, lock_words
from lib.readers import For
from lib.reasons import refuse_if
from lib.scopes import hold
from staff.answering import own
from staff.models import Worker
from staff.scopes import OWN


@action(
    For("Вы в листе ожидания: {waitingentry}", responsible="Работник в листе ожидания: {waitingentry}"),
    scope=OWN,
)
def join_waiting(
    worker: Worker, group: CourseGroup, *, by: Any, why: str = "", at: datetime | None = None
) -> WaitingEntry:
    """Wait for a seat of a full group, or for the day when its registration opens; whom somebody else puts on the list
    gets a letter (R36). Raises Refused.

    at: when the person pressed the button, which is the order of the list; now where nothing is said.
    """
    worker = hold(worker)
    lock_to_refer(group)
    standing, offer, on = facts.standing(worker), facts.offer(group), today()
    if waits := standing.waits_in(group.pk):
        return WaitingEntry.objects.get(pk=waits.entry_id)
    verdict = enrolling.judge(standing, offer, on, facts.on_offer())
    refuse_if(rules.may_wait(verdict, offer, on))
    awaits = rules.what_is_awaited(offer, on)
    entry = WaitingEntry.objects.create(
        worker=worker, group=group, awaits=awaits, asked_at=at or now(), asked_by=by
    )
    if by is not None and not own(worker, by):
        told = WaitingEntry.objects.with_details().with_line().get(pk=entry.pk)
        letters.joined(told, _who(), told.ahead)  # type: ignore[attr-defined]
    return entry


@action(
    For("Вы больше не ждёте: {waitingentry}", responsible="Работник больше не ждёт: {waitingentry}"),
    scope=OWN,
)
def leave_waiting(entry: WaitingEntry, *, by: Any, why: str = "") -> WaitingEntry:
    """Wait no more, or refuse the seat that is offered: it goes to the next (R36). Raises Refused."""
    hold(entry.worker)
    entry = lock(entry)
    if entry.state == Queue.LEFT:
        return entry
    refuse_if([] if entry.state in Queue.open() else [reasons.not_waiting(entry.stands.label)])
    end(entry, Queue.LEFT, by=by)
    if by is not None and not own(entry.worker, by):
        letters.taken_off(WaitingEntry.objects.with_details().get(pk=entry.pk), _who())
    return entry


def _who() -> str:
    """Who puts a worker on a list and takes off it, where it is not the worker."""
    return "Ответственный вашей организации" if acting.responsible() else "Оператор АИС"


@action("", scope=None)
def end(entry: WaitingEntry, state: Queue, *, by: Any, why: str = "") -> WaitingEntry:
    """Of a place in the list that is held: what became of it (R36)."""
    entry.state, entry.ended_at = state, now()
    entry.save(update_fields=["state", "ended_at"])
    return entry


@action(
    For(
        "Вам предложено место: {waitingentry:offered}",
        responsible="Работнику предложено место: {waitingentry:offered}",
    ),
    "Предложение истекло: {waitingentry:lapsed}",
    "Место освободилось, но занять его было нельзя: {waitingentry:unfit}",
    "Лист ожидания закрыт: {waitingentry:over}",
    "Открылась запись: {waitingentry:told}",
    scope=None,
)
def serve_queue(group: CourseGroup, *, by: Any, why: str = "") -> int:
    """Offer the seats that are free to the first of those who wait; end the offers nobody answered, and the whole
    list with the registration (R36). How many seats were offered.

    One at a time for a group; enrolments are not held up by it: the seats are counted by the database at commit.
    """
    lock_words(f"waiting {group.pk}")
    lock_to_refer(group)
    offer, at, on = facts.offer(group), now(), today()
    entries = WaitingEntry.objects.filter(group=group).with_details()
    if not rules.still_registers(offer, on):
        for entry in _held(entries.open()):
            end(entry, Queue.OVER, by=by)
            letters.over(entry)
        return 0
    if not offer.opens_later(on):
        for entry in _held(entries.open().filter(awaits=Awaited.OPENING)):
            end(entry, Queue.TOLD, by=by)
            letters.opened(entry)
    free = offer.left
    for entry in _held(entries.lapsed(at)):
        end(entry, Queue.LAPSED, by=by)
        letters.lapsed(entry)
        free += 1
    return _offer(entries, offer, free, at, by)


def _offer(entries: WaitingEntryQuerySet, offer: Offer, free: int, at: datetime, by: Any) -> int:
    """Each in turn is judged as if there were a seat: who could not take it would only keep it from the next."""
    offered, on_offer = 0, facts.on_offer() if free > 0 else OnOffer()
    while offered < free and (some := list(entries.waiting()[: free - offered])):
        standings = facts.standings([entry.worker for entry in some])
        for entry in _held(some):
            verdict = enrolling.judge(standings[entry.worker_id], offer, today(), on_offer)
            if against := rules.against_the_offer(verdict):
                end(entry, Queue.UNFIT, by=by)
                letters.unfit(entry, against)
                continue
            entry.state, entry.offered_until = Queue.OFFERED, rules.kept_until(offer, at)
            entry.save(update_fields=["state", "offered_until"])
            letters.offered(entry)
            offered += 1
    return offered


def _held(entries: Iterable[WaitingEntry]) -> list[WaitingEntry]:
    """In the order of the list; whose place has become something else since it was read is passed over."""
    found = list(entries)
    now_are = {one.pk: one.state for one in lock_all(WaitingEntry, [entry.pk for entry in found])}
    return [entry for entry in found if now_are[entry.pk] == entry.state]
