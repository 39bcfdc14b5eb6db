"""Files of workers: read, loaded to the end, stopped, taken back (R10)."""

from __future__ import annotations

from datetime import date
from typing import Any

from imports import actions, kinds, preview, working
from imports.kinds import Instead
from imports.models import Batch
from imports.states import Stage
from lib.sheets import Row
from staff.models import Worker
from tests.driver.world import World
from tests.factories import snils_number


def _row(w: World, number: int) -> Row:
    """Somebody new, or somebody known, with another surname now and then."""
    known = w.any_of(Worker.objects.not_merged()) if w.chance(0.4) else None
    n = w.dice.randint(1, 999)
    values = {
        "last_name": known.last_name if known and w.chance(0.7) else "Файлова",
        "first_name": known.first_name if known else w.dice.choice(["Анна", "Инна", "Яна"]),
        "patronymic": (known.patronymic or None) if known else "Львовна",
        "birth_date": known.birth_date if known else date(1960 + n % 40, n % 12 + 1, n % 27 + 1),
        "snils": known.snils if known else snils_number(500_000 + n),
        "email": f"file{n}@example.ru",
        "position": w.dice.choice([*(one.name for one in w.positions), "Учит."]),
        "started_on": w.day(before=300, after=1),
    }
    return Row(number, values, {name: str(said) for name, said in values.items()}, {})


def read(w: World) -> Any:
    organization = w.dice.choice(w.organizations)
    switches = [one for one in ("create", "update", "erase") if w.chance(0.7)]
    kind, name = kinds.find("workers"), f"Список {w.dice.randint(1, 99)}.xlsx"
    found = {column.title: column.title for column in kind.columns}  # type: ignore[union-attr]
    batch = Batch(kind="workers", organization=organization, file_name=name, switches=switches, found=found)
    rows = [_row(w, number) for number in range(2, w.dice.randint(3, 8))]
    return actions.preview(batch, preview.judged(kind, batch, rows), **w.acting(organization))  # type: ignore[arg-type]


def _any(w: World, *stages: Stage) -> Batch | None:
    return w.any_of(Batch.objects.filter(state__in=stages))


def start(w: World) -> Any:
    batch = _any(w, Stage.PREVIEWED, Stage.STOPPED, Stage.LOADED, Stage.UNDONE)
    if batch is None:
        return None
    done = actions.start(batch, **w.acting(batch.organization))  # type: ignore[arg-type]
    working.drain()
    return done


def undo(w: World) -> Any:
    batch = _any(w, Stage.PREVIEWED, Stage.LOADED, Stage.STOPPED)
    if batch is None:
        return None
    done = actions.undo(batch, **w.acting(batch.organization))  # type: ignore[arg-type]
    working.drain()
    return done


def stop(w: World) -> Any:
    batch = _any(w, Stage.LOADING, Stage.UNDOING, Stage.LOADED)
    return batch and actions.stop(batch, by=w.operator, why=w.why())


def take_instead(w: World) -> Any:
    batch = _any(w, Stage.PREVIEWED)
    if batch is None or (line := batch.lines.exclude(instead=None).first()) is None:
        return None
    asked, kind = Instead(**line.instead), kinds.of(batch)
    line.values[asked.column] = asked.value
    (now,) = kind.judge(batch, preview.rows_of(kind, batch, [line]))
    return actions.take_instead(batch, asked, {line.pk: now}, **w.acting(batch.organization))  # type: ignore[arg-type]


def forget(w: World) -> Any:
    return actions.forget_old(by=None) or None


STEPS = {
    "imports.actions.preview": read,
    "imports.actions.start": start,
    "imports.actions.undo": undo,
    "imports.actions.stop": stop,
    "imports.actions.take_instead": take_instead,
    "imports.actions.forget_old": forget,
}
