"""A region of 10,000 made a hundred times as big inside PostgreSQL: each row again and again under other numbers.

Loading a million by the demo's loader takes half an hour, this some minutes. Numbers of copy `k` are those of the
original plus `k` times the longest table's, so that what referred to each other still does. Constraints and indexes are
taken off meanwhile and put back at the end, when PostgreSQL looks at every row for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection, models, transaction

from benchmarks import traces
from demo.load import ORDER
from demo.names import SNILS_FROM, SNILS_RANGE, SNILS_STEP

Model = type[models.Model]
# A bigger region has no more of these.
ONCE = {"organizations_district", "organizations_organizationtype", "staff_position", "courses_provider"}
ONCE |= {"courses_programme", "courses_programme_profile_for", "support_savedanswer"}
# What must be each row's own, in terms of the row `o`, of the copy's number `k` and of the new `id`.
OWN = {
    ("accounts_user", "email"): "replace(o.email, '@', '.' || k || '@')",
    ("account_emailaddress", "email"): "replace(o.email, '@', '.' || k || '@')",
    ("organizations_organization", "name"): "o.name || ' (' || k || ')'",
    ("courses_coursegroup", "number"): "o.number || '.' || k",
    ("courses_certificate", "number"): "o.number || '.' || k",
    ("staff_worker", "birth_date"): "o.birth_date + k",
    ("staff_signup", "id"): "md5(o.id::text || k)::uuid",
    ("letters_letter", "uuid"): "md5(o.id || '.' || k)::uuid",
    ("letters_letter", "message_id"): "o.message_id || '.' || k",
    ("letters_letter", "recipient"): "replace(o.recipient, '@', '.' || k || '@')",
    ("staff_invitation", "email"): "replace(o.email, '@', '.' || k || '@')",
    # Numbers of workers, which no foreign key holds.
    ("staff_look", "workers"): "ARRAY(SELECT pk + k * {shift} FROM unnest(o.workers) AS pk)",
}
# As demo.names.snils: nine digits that nobody has, and the two that check them.
SNILS = """(
    SELECT nine || lpad(mod(mod(sum(substr(nine, place, 1)::int * (10 - place)), 101), 100)::text, 2, '0')
    FROM (SELECT ({first} + mod((o.id + k * {shift}) * {step}::bigint, {range}))::text) AS made(nine),
        generate_series(1, 9) AS place GROUP BY nine
)"""


def multiply(times: int, say: Callable[[str], None]) -> None:
    """So many times as many people, organizations and groups. Nothing is left half done."""
    tables = [one for one in dict.fromkeys([*ORDER, *traces.ORDER]) if one._meta.db_table not in ONCE]
    tables += [one.history.model for one in tables if hasattr(one, "history")]
    names = {one._meta.db_table for one in tables}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute("SET LOCAL synchronous_commit = off")
        cursor.execute("SET LOCAL maintenance_work_mem = '1GB'")
        shift = max(_longest(one) for one in tables)
        with _bare(sorted(names), say):
            for one in tables:
                cursor.execute(_copies(one, names, shift), [times - 1])
                say(f"{one._meta.db_table}: {cursor.rowcount} rows")
        for one in tables:
            if isinstance(one._meta.pk, models.AutoField):
                table, key = one._meta.db_table, one._meta.pk.column
                cursor.execute(
                    f"SELECT setval(pg_get_serial_sequence('{table}', '{key}'), (SELECT max({key}) FROM {table}))"
                )


def _longest(model: Model) -> int:
    if not isinstance(model._meta.pk, models.AutoField):
        return 0
    return model._base_manager.aggregate(last=models.Max("pk"))["last"] or 0


def _copies(model: Model, names: set[str], shift: int) -> str:
    table = model._meta.db_table
    fields = [field for field in model._meta.concrete_fields if not field.generated]
    said = ", ".join(_value(field, table, names, shift) for field in fields)
    columns = ", ".join(f'"{field.column}"' for field in fields)
    return (
        f'INSERT INTO "{table}" ({columns}) SELECT {said} FROM "{table}" AS o, generate_series(1, %s) AS k'
        f" ORDER BY k, o.{model._meta.pk.column}"
    )


def _value(field: models.Field, table: str, names: set[str], shift: int) -> str:
    of = table.replace("_historical", "_")
    if (of, field.column) == ("staff_worker", "snils"):
        return SNILS.format(first=SNILS_FROM, shift=shift, step=SNILS_STEP, range=SNILS_RANGE)
    if own := OWN.get((of, field.column)):
        return own.replace("{shift}", str(shift))
    to = field.remote_field.model._meta.db_table if field.is_relation else ""
    numbered = isinstance(field, models.AutoField) or (table != of and field.column == "id")
    return f'o."{field.column}" + k * {shift}' if numbered or to in names else f'o."{field.column}"'


@contextmanager
def _bare(tables: list[str], say: Callable[[str], None]) -> Iterator[None]:
    """Without triggers, foreign keys, exclusions and indexes; all of them are back, and hold, at the end."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(
            "SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE contype IN ('f', 'x') AND conrelid = ANY(%s::regclass[]) ORDER BY contype DESC, 1, 2",
            [tables],
        )
        constraints = cursor.fetchall()
        cursor.execute(
            "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index"
            " WHERE indrelid = ANY(%s::regclass[]) AND NOT EXISTS"
            " (SELECT FROM pg_constraint WHERE conindid = indexrelid) ORDER BY 1",
            [tables],
        )
        indexes = cursor.fetchall()
        for table in tables:
            cursor.execute(f'ALTER TABLE "{table}" DISABLE TRIGGER USER')
        for table, name, _ in constraints:
            cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
        for name, _ in indexes:
            cursor.execute(f"DROP INDEX {name}")
        yield
        for name, definition in indexes:
            cursor.execute(definition)
            say(name)
        for table, name, definition in constraints:
            cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")
        for table in tables:
            cursor.execute(f'ALTER TABLE "{table}" ENABLE TRIGGER USER')
