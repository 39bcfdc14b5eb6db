from __future__ import annotations

from django.urls import reverse

from lib.search import by_name
from staff.states import Kind
from ui.columns import Column
from ui.excel import Fact

SHORT = {Kind.MAIN: "Основная", Kind.INTERNAL: "Совмещение", Kind.EXTERNAL: "Совместительство"}

# «Список работников»: one row per workplace, since the position and the leave are the workplace's (R21).
WORKERS = (
    Column("ID", lambda place: place.worker_id, "worker_id", sort=["worker_id"], number=True),
    Column(
        "ФИО",
        lambda place: place.worker.full_name,
        "name",
        sort=by_name("worker__full_name"),
        link=lambda place: reverse("home:worker", args=[place.worker_id]),
        title=True,
    ),
    Column("Должность", lambda place: place.position.name, "position", sort=by_name("position__name")),
    Column(
        "Занятость",
        lambda place: SHORT[Kind(place.kind)],
        "kind",
        sort=["kind"],
        excel=[Fact("Занятость", lambda place: place.get_kind_display())],
    ),
    Column("Работает с", lambda place: place.started_on, "started_on", sort=["started_on"]),
    Column(
        "Отпуск",
        lambda place: place.get_leave_display() if place.leave else "",
        "leave",
        sort=["leave"],
        excel=[Fact("Отпуск", lambda place: place.get_leave_display() if place.leave else "нет")],
    ),
    Column("Состояние", lambda place: place.work, "state", sort=["state"]),
)
