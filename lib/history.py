from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from django.db import connection, models
from django.db.models.expressions import DatabaseDefault
from simple_history.models import HistoricalRecords

from lib import acting, dates

Row = TypeVar("Row", bound=models.Model)


class History(HistoricalRecords):
    """Every change of a record: who, when, from what to what, and why (R42).

    Who and why come from the running action. Only what `save`, `delete` and `write_new` do is seen: queryset updates
    and bulk writes are forbidden outside the demo's loader, and a trigger in the tests catches any that slip in.
    """

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("history_change_reason_field", models.TextField(null=True))
        kwargs.setdefault("cascade_delete_history", False)
        super().__init__(**kwargs)

    def post_save(self, instance: models.Model, created: bool, using: Any = None, **kwargs: Any) -> None:
        # A save of untracked fields alone, such as the time of the last log-in, changes nothing to tell of.
        saved = kwargs.get("update_fields")
        if saved and set(saved) <= set(self.excluded_fields):
            return
        super().post_save(instance, created, using=using, **kwargs)

    def finalize(self, sender: type[models.Model], **kwargs: Any) -> None:
        super().finalize(sender, **kwargs)
        if sender is self.cls:
            _trackers[sender] = self

    def create_historical_record(
        self, instance: models.Model, history_type: str, using: str | None = None
    ) -> None:
        """One plain INSERT; what simple-history does, a second model with its own save and signals, costs four
        times as much at every change of every record."""
        fields = kept(type(instance))
        values = [getattr(instance, field.attname) for field in fields]
        if self.m2m_fields or any(hasattr(value, "resolve_expression") for value in values):
            super().create_historical_record(instance, history_type, using)
            return
        told = self.told(instance, history_type)
        ready = [
            field.get_db_prep_save(value, connection) for field, value in zip(fields, values, strict=True)
        ]
        with connection.cursor() as cursor:
            marks = ", ".join(["%s"] * (len(ready) + len(told)))
            cursor.execute(f"{_into(type(instance))} VALUES ({marks})", [*ready, *told.values()])

    def told(self, instance: models.Model, history_type: str) -> dict[str, Any]:
        """Which change it was, when, who and why: the columns of a history row that are not the record's."""
        user = self.get_history_user(instance)
        return {
            "history_date": getattr(instance, "_history_date", dates.now()),
            "history_type": history_type,
            "history_user_id": user.pk if user else None,
            "history_change_reason": self.get_change_reason_for_object(instance, history_type, ""),
        }

    def get_history_user(self, instance: models.Model) -> Any:
        action = acting.current.get()
        if action is None or action.by is None:
            return None
        return action.by

    def get_change_reason_for_object(
        self, instance: models.Model, history_type: str, using: str
    ) -> str | None:
        action = acting.current.get()
        if action is None:
            return None
        return f"{action.action}: {action.why}" if action.why else action.action


_trackers: dict[type[models.Model], History] = {}


@cache
def kept(model: type[models.Model]) -> list[Any]:
    """The fields whose values a history row is given; what the database computes it computes there too."""
    return [field for field in _trackers[model].fields_included(model) if not field.generated]


@cache
def _into(model: type[models.Model]) -> str:
    """`INSERT INTO` the history of the model, with its columns: the record's, then those of `History.told`."""
    quoted = connection.ops.quote_name
    own = [field.column for field in kept(model)]
    told = ("history_date", "history_type", "history_user_id", "history_change_reason")
    return f"INSERT INTO {quoted(history_of(model)._meta.db_table)} ({', '.join(map(quoted, (*own, *told)))})"


def history_of(model: type[models.Model]) -> type[models.Model]:
    """The model that keeps the history of this one."""
    return getattr(model, _trackers[model].manager_name).model  # type: ignore[no-any-return]


def write_new(record: Row) -> Row:
    """Write a new record and the first row of its history in one statement (R42).

    What `save` does of a record made here, without its signals: nothing in the house listens to them. Returns the
    record, with its number and what the database itself computes.
    """
    model = type(record)
    fields = [
        field for field in model._meta.local_concrete_fields if not (field.generated or field.primary_key)
    ]
    said = [(field, field.pre_save(record, add=True)) for field in fields]
    said = [(field, value) for field, value in said if not isinstance(value, DatabaseDefault)]
    values = [field.get_db_prep_save(value, connection) for field, value in said]
    told = _trackers[model].told(record, "+")
    with connection.cursor() as cursor:
        cursor.execute(_both(model, tuple(field.column for field, _ in said)), [*values, *told.values()])
        made = cursor.fetchone()
    for field, value in zip(_made_below(model), made, strict=True):
        setattr(record, field.attname, value)
    record._state.adding, record._state.db = False, connection.alias
    return record


def _made_below(model: type[models.Model]) -> list[Any]:
    """What only the database knows of a new record: its number and the generated columns."""
    return [field for field in model._meta.local_concrete_fields if field.generated or field.primary_key]


@cache
def _both(model: type[models.Model], columns: tuple[str, ...]) -> str:
    quoted = connection.ops.quote_name
    own = ", ".join(f"new.{quoted(field.column)}" for field in kept(model))
    back = ", ".join(quoted(field.column) for field in _made_below(model))
    into = f"INSERT INTO {quoted(model._meta.db_table)} ({', '.join(map(quoted, columns))})"
    marks = ", ".join(["%s"] * len(columns))
    told = f"{_into(model)} SELECT {own}, %s, %s, %s, %s FROM new"  # noqa: S608 our own names
    return f"WITH new AS ({into} VALUES ({marks}) RETURNING *), told AS ({told}) SELECT {back} FROM new"  # noqa: S608


def with_history() -> list[type[models.Model]]:
    """Every model whose changes are kept (R42)."""
    return list(_trackers)
