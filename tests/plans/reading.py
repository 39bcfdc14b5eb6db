"""What PostgreSQL is going to do for a page: each statement's plan, and what in it reads a big table whole."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

READS = ("SELECT", "WITH")
WALKS = {"Index Scan", "Index Only Scan"}
NEED_ALL = {"Sort", "Aggregate", "Hash", "Materialize", "WindowAgg", "SetOp", "Gather Merge"}
ENOUGH = 0.1


@dataclass
class Plans:
    """Explains every statement once, however many pages say it."""

    rows: dict[str, int]
    big: int
    seen: set[str] = field(default_factory=set)
    whole: list[str] = field(default_factory=list)
    # Indexes of a few rows each: to read one from end to end is what it is for.
    partial: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT indexrelid::regclass::text FROM pg_index WHERE indpred IS NOT NULL")
            self.partial = {name for (name,) in cursor.fetchall()}

    @contextmanager
    def of(self, page: str) -> Iterator[None]:
        def explain(execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: Any) -> Any:
            if not many and str(sql).lstrip("( ").upper().startswith(READS) and str(sql) not in self.seen:
                self.seen.add(str(sql))
                self._judge(page, str(sql), params)
            return execute(sql, params, many, context)

        with connection.execute_wrapper(explain):
            yield

    def _judge(self, page: str, sql: str, params: Any) -> None:
        with connection.connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN (FORMAT JSON) {sql}", params)
            told = cursor.fetchone()[0]
        plan = (json.loads(told) if isinstance(told, str) else told)[0]["Plan"]
        for table, how, index in whole(plan):
            if self.rows.get(table, 0) >= self.big and index not in self.partial:
                asked = sql[sql.find(" FROM ") :][:700]
                self.whole.append(f"{page}: {how} of {table}: …{asked}")


def whole(node: dict[str, Any], *, limited: bool = False) -> Iterator[tuple[str, str, str]]:
    """Tables that this plan reads from end to end; what is read in order until a page is full is not read whole."""
    kind = node["Node Type"]
    if kind == "Limit":
        # Of what it would cost to read all that is below, PostgreSQL expects to pay so much.
        limited = node["Total Cost"] < ENOUGH * node["Plans"][0]["Total Cost"]
    elif kind in NEED_ALL:
        limited = False
    if not limited and (kind == "Seq Scan" or (kind in WALKS and "Index Cond" not in node)):
        yield node["Relation Name"], kind, node.get("Index Name", "")
    for below in node.get("Plans", ()):
        # A merge ends with the shorter side: then PostgreSQL expects to pay little of what the longer one costs.
        ends_early = kind == "Merge Join" and node["Total Cost"] < ENOUGH * below["Total Cost"]
        yield from whole(below, limited=limited or ends_early)
