"""«Список работников» of an organization: its columns, its filter, its page (R21, R44)."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from typing import Any

import django_filters as filters
from django import forms
from django.db.models import QuerySet
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from lib.prepared import fetch
from lib.search import by_name, exact_or_close
from organizations.models import Responsible
from organizations.states import Access
from organizations.web import ResponsibleRequest
from staff.facts import INBOX
from staff.models import Employment, Worker
from staff.models.employment import EmploymentQuerySet
from staff.moves.facts import taken_back_since
from staff.states import Kind, Leave, Work
from ui.columns import Column
from ui.excel import Fact
from ui.frame import numbered
from ui.listing import Listing

LEFT_SHOWN = 20
SHORT = {Kind.MAIN: "Основная", Kind.INTERNAL: "Совмещение", Kind.EXTERNAL: "Совместительство"}

# What a row is read of, and nothing more: a page has many.
READ = ("pk", "worker_id", "worker__full_name", "position__name", "kind", "started_on", "leave", "state")
# «Список работников»: one row per workplace, since the position and the leave are the workplace's (R21).
WORKERS = (
    Column("ID", attrgetter("worker_id"), "worker_id", sort=["worker_id"], number=True),
    Column(
        "ФИО",
        attrgetter("worker__full_name"),
        "name",
        sort=by_name("worker__full_name"),
        link=lambda place: numbered("home:worker", place.worker_id),
        title=True,
    ),
    Column("Должность", attrgetter("position__name"), "position", sort=by_name("position__name")),
    Column(
        "Занятость",
        lambda place: SHORT[place.kind],
        "kind",
        sort=["kind"],
        excel=[Fact("Занятость", lambda place: Kind(place.kind).label)],
    ),
    Column("Работает с", attrgetter("started_on"), "started_on", sort=["started_on"]),
    Column(
        "Отпуск",
        lambda place: Leave(place.leave).label if place.leave else "",
        "leave",
        sort=["leave"],
        excel=[Fact("Отпуск", lambda place: Leave(place.leave).label if place.leave else "нет")],
    ),
    Column("Состояние", lambda place: Work(place.state), "state", sort=["state"]),
)
# What stands around the rows: how much waits, the positions held here, and who left so lately that it can still be
# taken back, the last ones first (R12). `tests/staff/test_workplace_list_own.py` holds it to `facts.count` and `recent`.
AROUND = f"""
WITH {INBOX},
held AS (
    SELECT DISTINCT position.id, position.name
    FROM here JOIN staff_position position ON position.id = here.position_id
),
gone AS (
    SELECT job.id, job.worker_id, worker.full_name, position.name AS position, job.ended_on
    FROM staff_employment job
    JOIN staff_worker worker ON worker.id = job.worker_id AND worker.merged_into_id IS NULL
    JOIN staff_position position ON position.id = job.position_id
    WHERE job.organization_id = %(organization)s AND job.ended_on IS NOT NULL AND (
        EXISTS (
            SELECT FROM staff_dismissal departure
            WHERE departure.employment_id = job.id AND departure.undone_at IS NULL AND departure.at > %(lately)s
        ) OR EXISTS (
            SELECT FROM staff_transfer departure
            WHERE departure.left_id = job.id AND departure.undone_at IS NULL AND departure.at > %(lately)s
        )
    )
    ORDER BY job.ended_on DESC, job.id DESC LIMIT {LEFT_SHOWN}
)
SELECT places.number + changes.number,
    (SELECT json_agg(json_build_array(id, name) ORDER BY replace(lower(name), 'ё', 'ея'), name) FROM held),
    (SELECT json_agg(gone ORDER BY ended_on DESC, id DESC) FROM gone)
FROM places, changes
"""  # noqa: S608 our own words


def around(responsible: Responsible) -> tuple[int, list[tuple[int, str]], list[dict[str, Any]]]:
    """How much waits for this Responsible, the positions held here by name, and who has left lately; one statement."""
    values: dict[str, Any] = {
        "organization": responsible.organization_id,
        "user": responsible.user_id,
        "lately": taken_back_since(),
    }
    ((waiting, positions, gone),) = fetch(AROUND, values)
    left = [
        {
            **one,
            "ended_on": date.fromisoformat(one["ended_on"]),
            "url": numbered("home:worker", one["worker_id"]),
        }
        for one in gone or ()
    ]
    return waiting, [(pk, name) for pk, name in positions or ()], left


ON_LEAVE = [("any", "В отпуске"), ("none", "Не в отпуске"), *[(one.value, one.label) for one in Leave if one]]

MUST = [("yes", "Подлежит"), ("no", "Не подлежит")]


class WorkerFilter(filters.FilterSet):
    q = filters.CharFilter(
        label="ФИО или ID",
        method="by_text",
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    # Those held in this organization: a list of all the region's would hide them.
    position = filters.ChoiceFilter(label="Должность", empty_label="Любая")
    leave = filters.ChoiceFilter(label="Отпуск", choices=ON_LEAVE, method="by_leave", empty_label="Неважно")
    kind = filters.ChoiceFilter(label="Занятость", choices=Kind.choices, empty_label="Любая")
    state = filters.ChoiceFilter(
        label="Состояние",
        choices=[(one.value, one.label) for one in (Work.CURRENT, Work.AWAITING)],
        empty_label="Любое",
    )
    must = filters.ChoiceFilter(
        label="Подлежит регистрации", choices=MUST, method="by_duty", empty_label="Неважно"
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

    def by_leave(self, places: QuerySet[Employment], name: str, leave: str) -> QuerySet[Employment]:
        if leave == "any":
            return places.exclude(leave=Leave.NONE)
        return places.filter(leave=Leave.NONE if leave == "none" else leave)

    def by_duty(self, places: QuerySet[Employment], name: str, must: str) -> QuerySet[Employment]:
        """Whom the memo wants registered (R8): those that the Responsible's home counts."""
        rows: EmploymentQuerySet = places  # type: ignore[assignment]
        return rows.to_be_registered() if must == "yes" else rows.need_not_be_registered()


def _open_places(organization: int) -> QuerySet[Employment]:
    """The list as a Responsible with an open access to the organization sees it."""
    access = Responsible(organization_id=organization, state=Access.ACTIVE)
    return Employment.objects.visible_to(access).open()


@require_safe
def show(request: ResponsibleRequest) -> HttpResponse:
    """«Список работников» of the organization, and of it alone (R21, R44)."""
    request.waiting, request.positions, left = around(request.responsible)  # type: ignore[attr-defined]
    places = Employment.objects.visible_to(request.responsible).open()
    listing = Listing(
        request,
        places,
        WORKERS,
        "место работы,места работы,мест работы",
        filter_class=WorkerFilter,
        file_name="Список работников",
        empty="Работников не нашлось",
        read=READ,
        kept=(_open_places, request.responsible.organization_id),
        besides=("worker", "человек,человека,человек"),
    )
    return listing.answer("staff/responsible/workers.html", {"left": left})
