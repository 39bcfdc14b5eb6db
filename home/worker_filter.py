"""«Список работников»: by what it is filtered, and the lists that are ready-made (R8, R26, R34)."""

from __future__ import annotations

from typing import Any, NamedTuple

import django_filters as filters
from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from courses.models import Enrolment
from lib.dates import today
from lib.search import exact_or_close
from staff.known import SOON
from staff.models import Attestation, Employment, LeavePeriod, Worker
from staff.models.employment import EmploymentQuerySet
from staff.states import Category, Kind, Leave, Work
from vouchers.facts import with_state
from vouchers.models import Voucher
from vouchers.states import Validity


class Ready(NamedTuple):
    """A ready-made list: its name, its filters as an address, and what `facts.workers.around` calls its number."""

    name: str
    query: str
    count: str  # type: ignore[assignment]


READY = (
    Ready("Все", "", "everybody"),
    Ready("Пора выдать чек", "voucher=now", "may"),
    Ready("Чек истекает", "voucher=expiring", "expiring"),
    Ready("Учатся", "course=any", "study"),
    Ready("В отпуске", "leave=any", "away"),
    Ready("Без почты или не вошли", "entered=never", "never"),
)
VOUCHER = [
    ("now", "Можно выдать"),
    ("valid", "Действует"),
    ("expiring", "Скоро истекает"),
    ("early", "Следующий позже"),
    ("none", "Не положен"),
]
COURSE = [("any", "Есть запись"), ("running", "Идёт сейчас"), ("none", "Нет записи")]
ON_LEAVE = [("any", "В отпуске"), ("none", "Не в отпуске"), *[(one.value, one.label) for one in Leave if one]]
ATTESTED = [
    ("due", "Скоро или срок прошёл"),
    *[(one.value, one.label) for one in Category],
    ("none", "Не внесена"),
]
MUST = [("yes", "Подлежит"), ("no", "Не подлежит")]
ENTERED = [("never", "Нет почты или не вошли"), ("once", "Входили")]


class WorkerFilter(filters.FilterSet):
    """Of who waits here and may work elsewhere nothing is told but the request (R14, R44): voucher, course and
    entrance are asked of confirmed workplaces only."""

    q = filters.CharFilter(
        label="ФИО или ID",
        method="by_text",
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    # Those held in this organization: a list of all the region's would hide them.
    position = filters.ChoiceFilter(label="Должность", empty_label="Любая")
    voucher = filters.ChoiceFilter(label="Чек", choices=VOUCHER, method="by_voucher", empty_label="Любой")
    course = filters.ChoiceFilter(label="Учится", choices=COURSE, method="by_course", empty_label="Неважно")
    leave = filters.ChoiceFilter(label="Отпуск", choices=ON_LEAVE, method="by_leave", empty_label="Неважно")
    attested = filters.ChoiceFilter(
        label="Аттестация", choices=ATTESTED, method="by_attestation", empty_label="Неважно"
    )
    kind = filters.ChoiceFilter(label="Занятость", choices=Kind.choices, empty_label="Любая")
    state = filters.ChoiceFilter(
        label="Место работы",
        choices=[(one.value, one.label) for one in (Work.CURRENT, Work.AWAITING)],
        empty_label="Любое",
    )
    must = filters.ChoiceFilter(
        label="Подлежит регистрации", choices=MUST, method="by_duty", empty_label="Неважно"
    )
    entered = filters.ChoiceFilter(
        label="Вход в систему", choices=ENTERED, method="by_entrance", empty_label="Неважно"
    )

    class Meta:
        model = Employment
        fields: tuple[str, ...] = ()

    def __init__(self, data: Any, queryset: Any, request: Any) -> None:
        super().__init__(data, queryset=queryset, request=request)
        self.filters["position"].extra["choices"] = request.positions

    def by_text(self, places: QuerySet[Employment], name: str, text: str) -> QuerySet[Employment]:
        return exact_or_close(
            lambda close: places.filter(
                worker__in=Worker.objects.found_by(text, close=close).order_by().values("pk")
            )
        )

    def by_voucher(self, places: QuerySet[Employment], name: str, asked: str) -> QuerySet[Employment]:
        """As the column «Чек» says it; whoever may get one now, as `vouchers.rules.may_issue` has it (R26)."""
        day, here = today(), places.filter(state=Work.CURRENT)
        got = Voucher.objects.standing().filter(worker=OuterRef("worker"))
        if asked == "expiring":
            return here.filter(Exists(with_state(got, day).filter(validity=Validity.EXPIRING)))
        valid, early = Exists(got.valid_on(day)), Exists(got.filter(next_possible_on__gt=day))
        marked = Employment.objects.current().filter(worker=OuterRef("worker"), training=True)
        entitled = Exists(marked.filter(position__voucher_entitled=True))
        if asked == "valid":
            return here.filter(valid)
        if asked == "early":
            return here.filter(early & ~valid)
        return here.filter(~early, entitled if asked == "now" else ~entitled)

    def by_course(self, places: QuerySet[Employment], name: str, asked: str) -> QuerySet[Employment]:
        day, here = today(), places.filter(state=Work.CURRENT)
        seats = Enrolment.objects.active().filter(worker=OuterRef("worker"), ends_on__gte=day)
        if asked == "running":
            return here.filter(Exists(seats.filter(starts_on__lte=day)))
        return here.filter(Exists(seats) if asked == "any" else ~Exists(seats))

    def by_leave(self, places: QuerySet[Employment], name: str, leave: str) -> QuerySet[Employment]:
        now = LeavePeriod.objects.on(today()).filter(employment=OuterRef("pk"))
        if leave == "none":
            return places.filter(~Exists(now))
        return places.filter(Exists(now if leave == "any" else now.filter(kind=leave)))

    def by_attestation(self, places: QuerySet[Employment], name: str, asked: str) -> QuerySet[Employment]:
        """By the latest one by the position of the row; due: as `known.Attested.due` says it (R19)."""
        here = places.filter(state=Work.CURRENT)
        held = Attestation.objects.filter(worker=OuterRef("worker"), position=OuterRef("position"))
        if asked == "none":
            return here.filter(~Exists(held))
        last = held.order_by("-on")
        if asked == "due":
            return here.annotate(next_on=Subquery(last.values("next_on")[:1])).filter(
                next_on__lte=today() + SOON
            )
        return here.annotate(category=Subquery(last.values("category")[:1])).filter(category=asked)

    def by_duty(self, places: QuerySet[Employment], name: str, must: str) -> QuerySet[Employment]:
        """Whom the memo wants registered (R8): those that the Responsible's home counts."""
        rows: EmploymentQuerySet = places  # type: ignore[assignment]
        return rows.to_be_registered() if must == "yes" else rows.need_not_be_registered()

    def by_entrance(self, places: QuerySet[Employment], name: str, asked: str) -> QuerySet[Employment]:
        """Who has no account, or has never entered: nobody has told them, or the address is wrong (R10)."""
        never = Q(worker__user=None) | Q(worker__user__last_login=None)
        return places.filter(never if asked == "never" else ~never, state=Work.CURRENT)
