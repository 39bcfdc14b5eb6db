from __future__ import annotations

from django.urls import reverse

from courses.states import Seat
from lib.search import by_name
from ui.columns import Column
from ui.excel import Fact
from ui.tags.filters import period

# «Реестр групп»: who holds which seat; «Удалить» leads to the page that says what it means (R37).
REGISTER = (
    Column("ID", lambda seat: seat.worker_id, "worker_id", sort=["worker_id"], number=True),
    Column(
        "ФИО",
        lambda seat: seat.worker.full_name,
        "name",
        sort=by_name("worker__full_name"),
        title=True,
        excel=[
            Fact("ФИО", lambda seat: seat.worker.full_name),
            Fact("Должность", lambda seat: seat.position.name),
        ],
    ),
    Column(
        "Программа и группа",
        lambda seat: seat.group.programme.title,
        "programme",
        sort=by_name("group__programme__title"),
        note=lambda seat: f"группа {seat.group.number}",
        excel=[
            Fact("Программа", lambda seat: seat.group.programme.title),
            Fact("Часов", lambda seat: seat.group.programme.hours),
            Fact("Группа", lambda seat: seat.group.number),
            Fact("Организация КПК", lambda seat: seat.group.programme.provider.short_name),
        ],
    ),
    Column(
        "Дни занятий",
        lambda seat: period(seat.starts_on, seat.ends_on),
        "starts_on",
        sort=["starts_on"],
        excel=[
            Fact("Первый день", lambda seat: seat.starts_on),
            Fact("Последний день", lambda seat: seat.ends_on),
        ],
    ),
    Column("Оплата", lambda seat: seat.paid_by, "funding", sort=["funding"]),
    Column("Состояние", lambda seat: seat.seat, "state", sort=["state"]),
    Column(
        "Действие",
        lambda seat: "Удалить" if seat.seat == Seat.ACTIVE else "",
        link=lambda seat: reverse("courses:release", args=[seat.pk]),
        onward=True,
        about=lambda seat: seat.worker,
        excel=(),
    ),
)

# For whom the Responsible opens the catalogue (R36).
WORKERS = (
    Column("ID", lambda worker: worker.pk, "id", sort=["id"], number=True),
    Column("ФИО", lambda worker: worker.full_name, "full_name", sort=by_name("full_name"), title=True),
    Column(
        "Действие",
        lambda worker: "Подобрать группу",
        link=lambda worker: f"{reverse('courses:org_catalogue')}?worker={worker.pk}",
        about=lambda worker: worker,
    ),
)
