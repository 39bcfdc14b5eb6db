"""The changes of every record together, newest first (R42): each history gives its newest by the index of its days,
so that a page costs the same among a thousand and among many millions of them (decision 0103)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Model

from lib.dates import opening
from lib.history import history_of, with_history

# A change among all: when, of which kind of record, and its number in that kind's history.
Place = tuple[datetime, str, int]
# Changes of a person's record that name the person by another one.
ROADS = {
    "employment_id": "staff_employment",
    "enrolment_id": "courses_enrolment",
    "voucher_id": "vouchers_voucher",
}


@cache
def kinds() -> dict[str, type[Model]]:
    """By its label every model whose changes are kept."""
    return {
        model._meta.label_lower: model
        for model in sorted(with_history(), key=lambda one: one._meta.label_lower)
    }


def newest(wanted: Mapping[str, Any], most: int, after: Place | None = None) -> list[Place]:
    """At most so many changes, newest first, that come after `after`. wanted: `kind`, `begins` and `ends` (days,
    both included), and lists of numbers: `by` (accounts), `workers`, `organizations`; what is missing narrows nothing."""
    arms: list[str] = []
    values: list[Any] = []
    for label, model in kinds().items():
        if (
            wanted.get("kind") in {None, "", label}
            and (said := _conditions(label, model, wanted, after)) is not None
        ):
            where = " AND ".join(one for one, _ in said) or "TRUE"
            # Who changed or whose it is finds few: they are found by that and then sorted, not along the days. Along
            # the days those of one moment come as they were written, the last first: a sort would read all of a load.
            order = "(SELECT history_date) DESC, history_id DESC" if _picked(wanted) else "history_date DESC"
            table = connection.ops.quote_name(history_of(model)._meta.db_table)
            arms.append(
                f"(SELECT history_date AS at, '{label}' AS kind, history_id FROM {table} WHERE {where}"  # noqa: S608
                f" ORDER BY {order} LIMIT {int(most)})"
            )
            values += [value for _, some in said for value in some]
    if not arms:
        return []
    every = " UNION ALL ".join(arms)
    sort = f'ORDER BY at DESC, kind COLLATE "C" DESC, history_id DESC LIMIT {int(most)}'
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT at, kind, history_id FROM ({every}) every {sort}", values)  # noqa: S608
        rows: list[Place] = cursor.fetchall()
    return rows


def _picked(wanted: Mapping[str, Any]) -> bool:
    return any(wanted.get(name) is not None for name in ("by", "workers", "organizations"))


def _conditions(
    label: str, model: type[Model], wanted: Mapping[str, Any], after: Place | None
) -> list[tuple[str, list[Any]]] | None:
    """None where no change of this kind can be meant."""
    said = [*_when(label, wanted, after)]
    if (by := wanted.get("by")) is not None:
        said.append(("history_user_id = ANY(%s)", [by]))
    for name, column, own in (
        ("workers", "worker_id", "staff.worker"),
        ("organizations", "organization_id", "organizations.organization"),
    ):
        if (numbers := wanted.get(name)) is not None:
            theirs = _whose(model, column, label == own)
            if theirs is None:
                return None
            said.append((theirs, [numbers]))
    return said


def _when(label: str, wanted: Mapping[str, Any], after: Place | None) -> Iterator[tuple[str, list[Any]]]:
    if begins := wanted.get("begins"):
        yield "history_date >= %s", [opening(begins, None)]
    if ends := wanted.get("ends"):
        yield "history_date < %s", [opening(ends + timedelta(days=1), None)]
    if after:
        at, kind, number = after
        if label == kind:
            yield "(history_date, history_id) < (%s, %s)", [at, number]
        else:
            yield f"history_date {'<=' if label < kind else '<'} %s", [at]


def _whose(model: type[Model], column: str, own: bool) -> str | None:
    if own:
        return "id = ANY(%s)"
    columns = {one.column for one in history_of(model)._meta.concrete_fields}
    if column in columns:
        return f"{column} = ANY(%s)"
    for road, table in ROADS.items():
        if road in columns and column == "worker_id":
            return f"{road} IN (SELECT id FROM {table} WHERE worker_id = ANY(%s))"  # noqa: S608 our own names
    return None
