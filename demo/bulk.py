"""Rows by the thousand: COPY, then their history by one INSERT … SELECT per table.

The only place apart from actions that writes: a million workers cannot pass through `save()`. Constraints,
foreign keys and checks stay on; what is switched off is said in `quickly`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import connection, models, transaction

WHY = "загрузка демонстрационных данных"
Model = type[models.Model]


class Table:
    """Rows of one model waiting to be copied."""

    def __init__(self, model: Model, moment: datetime) -> None:
        self.model = model
        self.name = model._meta.db_table
        fields = [field for field in model._meta.concrete_fields if not field.generated]
        self.columns = [field.column for field in fields]
        self.defaults = {field.attname: _default(field, moment) for field in fields}
        self.position = {name: place for place, name in enumerate(self.defaults)}
        self.as_json = [field.attname for field in fields if isinstance(field, models.JSONField)]
        self.numbered = isinstance(model._meta.pk, models.AutoField)
        last = model._base_manager.aggregate(last=models.Max("pk"))["last"] if self.numbered else 0
        self.first = self.next = (last or 0) + 1
        self.rows: list[list[Any]] = []

    def add(self, values: dict[str, Any]) -> int:
        number = self.next
        self.next += 1
        if not values.keys() <= self.defaults.keys():
            raise KeyError(values.keys() - self.defaults.keys())
        for name in self.as_json:
            said = values[name]
            values[name] = None if said is None else json.dumps(said, ensure_ascii=False)
        row = {**self.defaults, "id": number, **values}
        self.rows.append(list(row.values()))
        return number


def _default(field: models.Field, moment: datetime) -> Any:
    if getattr(field, "auto_now_add", False):
        return moment
    # A default that is called (a uuid) is given row by row, by whoever adds the row.
    return None if field.has_default() and callable(field.default) else field.get_default()


class Bulk:
    """`add` rows as they come to mind, parents before children; `flush` now and then."""

    def __init__(self, order: list[Model], moment: datetime) -> None:
        self.moment = moment
        self.by: int | None = None
        self.tables = {model: Table(model, moment) for model in order}

    def add(self, model: Model, **values: Any) -> int:
        return self.tables[model].add(values)

    def amend(self, model: Model, number: int, **values: Any) -> None:
        """Change a row that was added and not flushed yet."""
        table = self.tables[model]
        row = table.rows[number - table.next]
        for name, value in values.items():
            row[table.position[name]] = value

    def count(self, model: Model) -> int:
        return self.tables[model].next - 1

    def flush(self, *, no_history_yet: frozenset[Model] = frozenset()) -> None:
        with connection.cursor() as cursor:
            for table in self.tables.values():
                if not table.rows:
                    continue
                columns = ", ".join(f'"{column}"' for column in table.columns)
                with cursor.copy(f'COPY "{table.name}" ({columns}) FROM STDIN') as copy:
                    for row in table.rows:
                        copy.write_row(row)
                table.rows.clear()
            for table in self.tables.values():
                if table.model not in no_history_yet:
                    self.remember(table)

    def remember_all(self) -> None:
        for table in self.tables.values():
            self.remember(table)

    def remember(self, table: Table) -> None:
        """Its new rows into its history: who loaded them, when and why."""
        if hasattr(table.model, "history") and table.first < table.next:
            _copy_to_history(table, self.by, self.moment)
        table.first = table.next

    def finish(self) -> None:
        with connection.cursor() as cursor:
            for table in self.tables.values():
                if not table.numbered:
                    continue
                cursor.execute(
                    "SELECT setval(pg_get_serial_sequence(%s, 'id'), greatest(%s, 1), %s)",
                    [table.name, table.next - 1, table.next > 1],
                )


def _copy_to_history(table: Table, by: int | None, moment: datetime) -> None:
    history: Model = table.model.history.model  # type: ignore[attr-defined]
    kept = {field.column for field in history._meta.concrete_fields}
    shared = ", ".join(f'"{column}"' for column in table.columns if column in kept)
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{history._meta.db_table}" ({shared}, history_date, history_type,'  # noqa: S608
            " history_change_reason, history_user_id)"
            f" SELECT {shared}, %s, '+', %s, %s FROM \"{table.name}\" WHERE id >= %s AND id < %s ORDER BY id",
            [moment, WHY, by, table.first, table.next],
        )


def remember_profiles() -> None:
    """Which positions a programme is profile for stands in a history table of its own (R30, R42)."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO courses_historicalprogramme_profile_for (id, history_id, programme_id, position_id)"
            " SELECT link.id, told.history_id, link.programme_id, link.position_id"
            " FROM courses_programme_profile_for AS link"
            " JOIN courses_historicalprogramme AS told ON told.id = link.programme_id"
        )


@contextmanager
def quickly(say: Callable[[str], None]) -> Iterator[None]:
    """One transaction for all, or nothing is loaded; what it costs per row is paid once instead.

    Constraints speak at the end of each COPY, so that their queue stays short however many rows there are.
    The seat trigger would update a group a thousand times: it rests, and `taken` is counted at the end. So does
    the one that wants a voucher's blocks, which are copied after it; all vouchers are looked at once, at the end. So does
    the one that counts vouchers by quotas, of which there are none yet.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
        cursor.execute("SET LOCAL ais.history_guard = off")
        cursor.execute("ALTER TABLE courses_enrolment DISABLE TRIGGER enrolment_counts_seat")
        cursor.execute("ALTER TABLE vouchers_voucher DISABLE TRIGGER voucher_has_blocks")
        cursor.execute("ALTER TABLE vouchers_voucher DISABLE TRIGGER voucher_counts_quota")
        yield
        say("пересчёт мест в группах")
        cursor.execute(
            "UPDATE courses_coursegroup AS g SET taken = seats.held FROM ("
            " SELECT group_id, count(*) AS held FROM courses_enrolment WHERE state <> 'released' GROUP BY group_id"
            ") AS seats WHERE seats.group_id = g.id AND g.taken <> seats.held"
        )
        cursor.execute("ALTER TABLE courses_enrolment ENABLE TRIGGER enrolment_counts_seat")
        cursor.execute("ALTER TABLE vouchers_voucher ENABLE TRIGGER voucher_has_blocks")
        cursor.execute("ALTER TABLE vouchers_voucher ENABLE TRIGGER voucher_counts_quota")
        cursor.execute(
            "SELECT count(*) FROM vouchers_voucher AS v"
            " WHERE NOT EXISTS (SELECT 1 FROM vouchers_voucherblock AS b WHERE b.voucher_id = v.id)"
        )
        if without := cursor.fetchone()[0]:
            raise ValueError(f"{without} vouchers without blocks")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
