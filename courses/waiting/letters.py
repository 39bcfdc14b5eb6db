"""Letters of the waiting list, one function each (R7, R36); a worker without an account gets none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from courses.models import WaitingEntry
from courses.states import Awaited
from letters.actions import queue
from lib.dates import format_date, format_moment
from lib.numbers import counted
from lib.reasons import Reason


def offered(entry: WaitingEntry) -> None:
    """«Вам предложено место»: until when, where it is taken and where it is given up."""
    until = format_moment(entry.offered_until) if entry.offered_until else ""
    pages = {
        "take": reverse("courses:enrol", args=[entry.group_id]),
        "leave": reverse("courses:stop_waiting", args=[entry.pk]),
        "about": reverse("courses:programme", args=[entry.group.programme_id]),
    }
    _send("courses/seat_offered", entry, {"until": until, **pages})


def lapsed(entry: WaitingEntry) -> None:
    """The answer did not come in time: the seat goes to the next."""
    until = format_moment(entry.offered_until) if entry.offered_until else ""
    _send("courses/offer_lapsed", entry, {"until": until, "again": _again(entry)})


def unfit(entry: WaitingEntry, why: Sequence[Reason]) -> None:
    """A seat came free, and something else keeps the person from it."""
    _send("courses/seat_missed", entry, {"why": [one.text for one in why], "again": _again(entry)})


def over(entry: WaitingEntry, cancelled: str = "", others: Sequence[dict[str, Any]] = ()) -> None:
    """The registration ended, and no seat came free; or the group is cancelled: why, and the programme's other dates."""
    said = {"why": cancelled, "others": list(others), "catalogue": reverse("courses:catalogue")}
    number = entry.group.number
    fact = f"Группа {number} отменена" if cancelled else f"Запись в группу {number} закончилась"
    _send("courses/waiting_over", entry, {"fact": fact, **said})


def joined(entry: WaitingEntry, who: str, ahead: int) -> None:
    """Somebody else has put the person on the list: whose turn it is, and where one leaves it."""
    before = counted(ahead, "человек", "человека", "человек") if ahead else ""
    opens = entry.group.opens if entry.awaits == Awaited.OPENING else ""
    leave = reverse("courses:stop_waiting", args=[entry.pk])
    fact = "Сообщим о начале записи" if opens else "Вы в листе ожидания"
    turn = {"fact": fact, "ahead": before, "opens": opens}
    _send("courses/waiting_joined", entry, {**turn, "who": who, "page": _again(entry), "leave": leave})


def taken_off(entry: WaitingEntry, who: str) -> None:
    """Somebody else has taken the person off the list."""
    _send("courses/waiting_left", entry, {"who": who, "again": _again(entry)})


def opened(entry: WaitingEntry) -> None:
    """The registration that the person waited for is open."""
    take = reverse("courses:enrol", args=[entry.group_id])
    last = format_date(entry.group.registration_until)
    _send("courses/registration_opened", entry, {"take": take, "until": last})


def _again(entry: WaitingEntry) -> str:
    return reverse("courses:wait", args=[entry.group_id])


def _send(kind: str, entry: WaitingEntry, said: dict[str, object]) -> None:
    worker, group = entry.worker, entry.group
    if worker.user_id is None:
        return
    context = {
        "name": worker.name_and_patronymic,
        "group": group.number,
        "programme": group.programme.title,
        "hours": group.programme.hours,
        "starts_on": format_date(group.starts_on),
        "ends_on": format_date(group.ends_on),
        "time": group.time,
        "place": group.place,
        **said,
    }
    queue(kind, None, cause=entry, user=worker.user_id, context=context)
