"""In the tests a tracked row that changes without its history row fails the transaction (R42).

simple-history sees only `save` and `delete`: a queryset's `update`, a bulk write, raw SQL and a database trigger
change a record in silence. Here the test database itself counts the changes of each tracked row against the
history rows written about it, and says no at commit (in a test's own transaction: at its end).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.apps import apps
from django.db import connection, models
from pytest_django import DjangoDbBlocker

from home.invariants import KEPT_BY_THE_DATABASE

FUNCTIONS = """
CREATE OR REPLACE FUNCTION guard_count(name text, step int) RETURNS void LANGUAGE sql AS $$
    SELECT set_config(name, greatest(coalesce(nullif(current_setting(name, true), ''), '0')::int + step, 0)::text, true)
$$;
CREATE OR REPLACE FUNCTION guard_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('ais.history_guard', true) = 'off' OR current_setting('ais.erasing', true) <> '' THEN
        RETURN NULL; -- what is destroyed is told by its act
    END IF;
    IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - TG_ARGV[0]::text[] = to_jsonb(NEW) - TG_ARGV[0]::text[] THEN
        RETURN NULL;
    END IF;
    PERFORM guard_count('ais_guard.' || TG_TABLE_NAME || '_' || CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END, 1);
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION guard_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('ais.history_guard', true) = 'off' THEN
        RETURN NULL;
    END IF;
    PERFORM guard_count('ais_guard.' || TG_ARGV[0] || '_' || NEW.id, -1);
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION guard_check() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE row_id text := CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END;
BEGIN
    IF current_setting('ais.history_guard', true) = 'off' THEN
        RETURN NULL;
    END IF;
    IF coalesce(nullif(current_setting('ais_guard.' || TG_TABLE_NAME || '_' || row_id, true), ''), '0')::int > 0 THEN
        RAISE EXCEPTION 'history guard: % of % % left no history', TG_OP, TG_TABLE_NAME, row_id;
    END IF;
    RETURN NULL;
END $$;
"""

TRIGGERS = """
DROP TRIGGER IF EXISTS guard_changed ON {table};
DROP TRIGGER IF EXISTS guard_check ON {table};
DROP TRIGGER IF EXISTS guard_told ON {history};
CREATE TRIGGER guard_changed AFTER INSERT OR UPDATE OR DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION guard_changed('{exempt}');
CREATE CONSTRAINT TRIGGER guard_check AFTER INSERT OR UPDATE OR DELETE ON {table} DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION guard_check();
CREATE TRIGGER guard_told AFTER INSERT ON {history} FOR EACH ROW EXECUTE FUNCTION guard_told('{table}');
"""


def tracked() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if hasattr(model._meta, "simple_history_manager_attribute")]


def history_of(model: type[models.Model]) -> type[models.Model]:
    return getattr(model, model._meta.simple_history_manager_attribute).model  # type: ignore[attr-defined,no-any-return]


def _columns(model: type[models.Model]) -> set[str]:
    return {field.column for field in model._meta.concrete_fields}


def install() -> None:
    with connection.cursor() as cursor:
        cursor.execute(FUNCTIONS)
        for model in tracked():
            table, history = model._meta.db_table, history_of(model)
            exempt = (_columns(model) - _columns(history)) | KEPT_BY_THE_DATABASE.get(table, set())
            names = "{" + ",".join(sorted(exempt)) + "}"
            cursor.execute(TRIGGERS.format(table=table, history=history._meta.db_table, exempt=names))


@contextmanager
def unguarded() -> Iterator[None]:
    """For bulk loaders, which write rows and histories in their own way; in another process: PGOPTIONS."""
    with connection.cursor() as cursor:
        cursor.execute("SET ais.history_guard = off")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SET ais.history_guard = on")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    with django_db_blocker.unblock():
        install()
