"""A seat is taken, given up, or loses its voucher."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import partial
from typing import Any, cast

from django.db import transaction

from courses import facts
from courses.enrolling import letters, reasons, rules
from courses.known import Waits
from courses.models import CourseGroup, Enrolment, WaitingEntry
from courses.states import Awaited, Funding, Queue, Seat
from letters import notify
from lib.actions import action
from lib.dates import now, today
from lib.history import write_new
from lib.locks import at_once, lock, lock_all_to_refer, lock_to_refer, lock_where
from lib.readers import For
from lib.reasons import Reason, refuse_if
from lib.scopes import hold
from staff.known import Post
from staff.models import Employment, Position, Worker
from staff.scopes import OWN
from vouchers.known import Choice, Use
from vouchers.models import Voucher
from vouchers.states import BlockState, Fate

SERVE = "courses.tasks.serve_waiting_lists"


@action(
    For("Вы записаны в группу {enrolment}", responsible="Работник записан в группу {enrolment}"), scope=OWN
)
def enrol(
    worker: Worker,
    group: CourseGroup,
    *,
    by: Any,
    why: str = "",
    employment: Employment | None = None,
    on: date | None = None,
) -> Enrolment:
    """Take a seat and, where the voucher pays, a block (R28, R30, R36). Raises Refused.

    employment: the position the course is for, where no voucher decides it and the worker has several (R17).
    """
    worker = hold(worker)
    with at_once() as asked:
        _hold_what_pays(worker, group)
        facts.ask_before_enrolling(asked, worker, group)
    standing, offer, on_offer = facts.before_enrolling(asked.answers)
    if taken := standing.seat_in(group.pk):
        return Enrolment.objects.get(pk=taken.enrolment_id)
    refuse_if([] if offer.announced == group.announced else [reasons.group_changed()])
    verdict = rules.judge(standing, offer, on or today(), on_offer, employment.pk if employment else None)
    refuse_if(verdict.reasons)
    refuse_if([reasons.choose_position()] if employment is None and len(verdict.posts) > 1 else [])
    post = cast(Post, verdict.post)
    if waits := standing.waits_in(group.pk):
        take_up(waits, by=by)
    # No enrolment waits for another: the group's seats are counted by the database at commit, and who comes
    # too late is refused there, with the same sentence.
    seat = write_new(
        Enrolment(
            worker=worker,
            group=group,
            programme_id=offer.course.programme_id,
            position_id=post.position_id,
            funding=offer.funding,
            voucher_block_id=verdict.block.id if verdict.block else None,
            profile=verdict.profile,
            starts_on=offer.starts_on,
            ends_on=offer.ends_on,
            enrolled_by=by,
        )
    )
    letters.enrolled(seat, offer, post.position, verdict.voucher, verdict.block)
    return seat


@action("", scope=None)
def take_up(waits: Waits, *, by: Any, why: str = "") -> None:
    """The seat that the waiting list kept for a worker, who is held, is free for that worker's own enrolment (R36).

    Before the enrolment is written: the seats are counted in this order. Raises Refused.
    """
    entry = lock(WaitingEntry(pk=waits.entry_id))
    kept = entry.state == Queue.OFFERED or entry.awaits == Awaited.OPENING
    refuse_if([] if kept else [reasons.no_seats()])
    entry.state, entry.ended_at = Queue.TAKEN, now()
    entry.save(update_fields=["state", "ended_at"])


def _hold_what_pays(worker: Worker, group: CourseGroup) -> None:
    """What an enrolment is judged by besides the worker: nothing of it changes to the end of the transaction."""
    if group.funding == Funding.VOUCHER:
        lock_where(Voucher, worker=worker.pk, annulled_at=None)
    if group.funding == Funding.STATE:
        lock_all_to_refer(Position, worker.employments.open().values_list("position", flat=True))
    lock_to_refer(group)


@action("Отменена запись в группу {enrolment}", scope=OWN)
def release(enrolment: Enrolment, *, by: Any, why: str) -> Enrolment:
    """«Удалить» from a group, by the Responsible or by the worker: seat and block are free again (R37).

    Before the group's first day only, and where the registration named time and place. Raises Refused.
    """
    enrolment = _held(enrolment)
    if enrolment.state == Seat.RELEASED:
        return enrolment
    refuse_if([*rules.may_release(facts.offer(enrolment.group), today()), *_without_why(why)])
    return _release(enrolment, by=by, why=why)


@action(
    "Выбраны другие даты: оставлена группа {enrolment:released}",
    "Выбраны другие даты: {enrolment:active}",
    scope=None,
)
def take_other_dates(enrolment: Enrolment, group: CourseGroup, *, by: Any, why: str = "") -> Enrolment:
    """Leave this seat for one in another group of the same programme, in one step (R36, R37).

    All that a seat given up and a seat taken are asked is asked; refused, the seat here is kept. Raises Refused.
    """
    seat = _held(enrolment)
    held = seat.state != Seat.RELEASED
    another = [] if group.programme_id == seat.programme_id else [reasons.group_changed()]
    refuse_if([*(rules.may_release(facts.offer(seat.group), today()) if held else []), *another])
    if held:
        _release(seat, by=by, why=f"Выбраны другие даты: группа {group.number}.")
    post = seat.worker.employments.current().filter(position=seat.position_id).first()
    return enrol(seat.worker, group, by=by, employment=post)


@action(
    For(
        "Оператор удалил вас из группы {enrolment}",
        responsible="Оператор удалил работника из группы {enrolment}",
    ),
    scope=None,
)
def release_by_operator(enrolment: Enrolment, *, by: Any, why: str) -> Enrolment:
    """The operator's way where R37 sends people to him: at any time until the group is closed. Raises Refused."""
    enrolment = _held(enrolment)
    if enrolment.state == Seat.RELEASED:
        return enrolment
    closed = [] if enrolment.state == Seat.ACTIVE else [reasons.release_after_close()]
    refuse_if([*closed, *_without_why(why)])
    return _release(enrolment, by=by, why=why)


@action("Отменена запись в группу {enrolment}", scope=OWN)
def release_held(worker: Worker, seats: Collection[int], *, by: Any, why: str) -> list[Enrolment]:
    """«Удалить» from several groups while the worker, who is held already, is being dismissed (R12, R37).

    seats: numbers of enrolments; those of other workers and those released already are passed over. Raises Refused.
    """
    asked = Enrolment.objects.for_worker(worker).active().filter(pk__in=seats).with_details().order_by("pk")
    found = list(asked)
    refuse_if(why for seat in found for why in rules.may_release(facts.offer(seat.group), today()))
    return [_release(seat, by=by, why=why) for seat in found]


def _held(enrolment: Enrolment) -> Enrolment:
    """Whoever touches a seat holds its worker: enrolling, releasing and closing never cross."""
    hold(enrolment.worker)
    return Enrolment.objects.with_details().get(pk=enrolment.pk)


@action("", scope=None)
def release_with_group(seats: Sequence[tuple[Enrolment, str]], *, by: Any, why: str = "") -> None:
    """Seats that their group leaves behind, each with its own reason: the group moves to days that do not suit, or is
    cancelled (R36). Workers and group are held by the action that this is a part of; it writes the letters too."""
    for seat, said in seats:
        _give_back(seat, by=by, why=said)


def _release(enrolment: Enrolment, *, by: Any, why: str) -> Enrolment:
    _give_back(enrolment, by=by, why=why)
    letters.released(enrolment)
    return enrolment


def _give_back(enrolment: Enrolment, *, by: Any, why: str) -> None:
    enrolment.state, enrolment.released_at = Seat.RELEASED, now()
    enrolment.released_by, enrolment.release_reason = by, why.strip()
    enrolment.save(update_fields=["state", "released_at", "released_by", "release_reason"])
    if enrolment.group.queue:
        # Only a hint: beat's sweep offers the seat within a minute all the same.
        transaction.on_commit(partial(notify.give, SERVE), robust=True)


def _without_why(why: str) -> list[Reason]:
    return [] if why.strip() else [reasons.say_why()]


@action("Решено, как учтён курс аннулированного чека: группа {enrolment}", scope=None)
def settle_course(use: Use, choice: Choice, profile: bool, *, by: Any, why: str) -> bool:
    """What the operator decided about a seat whose voucher is annulled, whose worker is held (R31).

    True: done; False: the use is not an enrolment.
    """
    if use.state == BlockState.ON_PAPER:
        return False
    seat = Enrolment.objects.with_details().get(pk=use.record_id)
    if choice.fate == Fate.RELEASE:
        _release(seat, by=by, why=why)
    elif choice.fate == Fate.MOVE:
        seat.voucher_block_id, seat.profile, seat.kept_as = choice.block_id, profile, ""
        seat.save(update_fields=["voucher_block", "profile", "kept_as"])
    else:
        seat.voucher_block_id, seat.kept_as = None, choice.fate.value
        seat.save(update_fields=["voucher_block", "kept_as"])
    return True
