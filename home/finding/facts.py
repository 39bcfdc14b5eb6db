"""What the operator's one search finds: the first few of each kind, each by what it is known by (R45)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Model, Prefetch, QuerySet

from accounts.models import User
from courses.models import Certificate, CourseGroup, Programme
from lib import search
from lib.dates import format_date
from organizations.models import Organization
from staff.models import Employment, Worker
from support.models import Ticket
from ui.admin_lists import apart
from vouchers.models import Voucher

# Of so many namesakes the first by the alphabet are shown: to put eleven thousand in order takes a second.
AMONG = 200
# Of each kind: who sees more of them goes on to the list.
MOST = 5
# An index of likeness knows three letters in a row; a number may be shorter.
SHORTEST = 3
Find = Callable[[str, bool], QuerySet[Any]]
Note = Callable[[Any], str]


def _people(text: str, close: bool) -> QuerySet[Any]:
    people = Worker.objects.not_merged()
    if "@" in text:
        people = people.filter(user__in=User.objects.found_by(text).order_by().values("pk"))
    else:
        people = people.found_by(text, close=close)
    numbers = list(people.order_by().values_list("pk", flat=True)[:AMONG])
    held = Employment.objects.current().select_related("organization")
    first = Worker.objects.filter(pk__among=numbers).alphabetical()
    in_order = first.order_by(*map(apart, first.query.order_by))
    return in_order.prefetch_related(Prefetch("employments", held, to_attr="held"))


def _accounts(text: str, _close: bool) -> QuerySet[Any]:
    """By e-mail, those of nobody's record: an operator's, or one whose registration has stopped half-way."""
    accounts = User.objects.found_by(text) if re.search("[a-z@]", text.lower()) else User.objects.none()
    return accounts.filter(worker=None).order_by("email")


def _by_number(model: type[Model]) -> Find:
    def find(text: str, _close: bool) -> QuerySet[Any]:
        return model._default_manager.filter(pk=search.number(text.lstrip("№ ")))

    return find


def _whole(rows: Any) -> Find:
    """Records that are known by a number: nobody looks for one by a word."""

    def find(text: str, close: bool) -> QuerySet[Any]:
        found: QuerySet[Any] = (
            rows.found_by(text) if any(map(str.isdigit, text)) and not close else rows.none()
        )
        return found

    return find


def _where(worker: Any) -> str:
    places = ", ".join(dict.fromkeys(str(post.organization) for post in worker.held))
    return f"ID {worker.pk}, {format_date(worker.birth_date)}, {places or 'не работает нигде'}"


# How each kind is found, with one letter wrong or without, and what tells namesakes apart.
KINDS: dict[type[Model], tuple[Find, Note]] = {
    Worker: (_people, _where),
    User: (_accounts, lambda one: one.name or "имени нет"),
    Organization: (
        lambda text, close: (
            Organization.objects.select_related("district")
            .found_by(text, close=close)
            .order_by(*search.by_name("name"), "pk")
        ),
        lambda one: f"ID {one.pk}, {one.district}",
    ),
    Voucher: (
        _whole(Voucher.objects.select_related("worker").order_by("-pk")),
        lambda one: f"{one.worker}, выдан {format_date(one.issued_on)}",
    ),
    CourseGroup: (
        lambda text, close: (
            CourseGroup.objects.with_details().found_by(text, close=close).order_by("-starts_on", "-pk")
        ),
        lambda one: f"начало {format_date(one.starts_on)}, {one.programme.provider}",
    ),
    Programme: (
        lambda text, close: (
            Programme.objects.select_related("provider").found_by(text, close=close).order_by("title", "pk")
        ),
        lambda one: str(one.provider),
    ),
    Certificate: (
        _whole(Certificate.objects.select_related("enrolment__worker").order_by("-pk")),
        lambda one: f"{one.enrolment.worker}, {format_date(one.issued_on)}",
    ),
    Ticket: (_by_number(Ticket), lambda one: one.get_state_display()),
}


def found(text: str) -> list[tuple[type[Model], list[Any]]]:
    """Up to MOST records of each kind, one more where there are more; kinds of which nothing was found are left out.
    A letter may be wrong only where nothing else is found."""
    text = text.replace("\x00", "").strip()
    if is_short(text):
        return []
    return list(_found(text, False)) or list(_found(text, True))


def is_short(text: str) -> bool:
    """Too little is typed to look for it."""
    return not re.search(r"\d", text) and max(map(len, re.findall(r"\w+", text)), default=0) < SHORTEST


def _found(text: str, close: bool) -> Iterable[tuple[type[Model], list[Any]]]:
    for model, (find, _) in KINDS.items():
        # Of an address of mail only people and accounts are asked.
        if "@" not in text or model in {Worker, User}:
            records = list(find(text, close)[: MOST + 1])
            if records:
                yield model, records


def note(record: Model) -> str:
    """What tells a namesake of what was found apart."""
    return KINDS[type(record)][1](record)
