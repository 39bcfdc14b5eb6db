"""A record that was merged into another has nothing of its own any more (R40)."""

from __future__ import annotations

from collections.abc import Iterator

from lib.merging import Goes
from staff.models import Worker
from support.merging.table import TWINS, pointing


def check() -> tuple[str, str, str]:
    """Of each field that goes along; but for what the remaining record says already, which stays as it was."""
    return (
        "R40",
        "всё, что принадлежало объединённой записи, перешло к оставшейся",
        " UNION ALL ".join(_left()),
    )


def _left() -> Iterator[str]:
    for model, field, _ in pointing(Worker, (Goes.MOVE, Goes.CHOOSE)):
        meta = model._meta
        column = meta.get_field(field).column
        twins = "".join(
            f" AND upper(o.{name}::text) = upper(r.{name}::text)" for name in TWINS.get(meta.label, ())
        )
        said = f" AND NOT EXISTS (SELECT 1 FROM {meta.db_table} o WHERE o.{column} = w.merged_into_id{twins})"  # noqa: S608
        yield (
            f"SELECT '{meta.verbose_name} ' || r.id FROM {meta.db_table} r JOIN staff_worker w ON w.id = r.{column}"  # noqa: S608
            f" WHERE w.merged_into_id IS NOT NULL{said if twins else ''}"
        )
