"""Whose data an answer shows: noted while it is made, written down when it is ready (R42)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import Promise

# A page's values, a list among them, a row of the list, what stands in the row.
DEPTH = 4
AT_ONCE = 1000
# Most of what stands in a page's values, and nobody's record.
PLAIN = (str, int, date, Promise)


def note(request: HttpRequest | None, *shown: Any) -> None:
    """The answer to this request shows these records; whose they are their `worker_id` says."""
    if request is not None:
        request.looked_at = noted(request) | set(whose(shown))  # type: ignore[attr-defined]


def name(request: HttpRequest, page: str) -> None:
    """What the answer is called to those whose data it shows, where its address alone does not say it."""
    request.looked_what = page  # type: ignore[attr-defined]


def afterwards(request: HttpRequest, write: Callable[[], Any]) -> None:
    """Done when the answer is ready, outside its read-only transaction: a page by a link notes that it was opened."""
    request.written_after = [*to_write(request), write]  # type: ignore[attr-defined]


def to_write(request: HttpRequest) -> list[Callable[[], Any]]:
    return getattr(request, "written_after", [])


def noted(request: HttpRequest) -> set[int]:
    """The IDs of all workers whose data the answer shows."""
    if not hasattr(request, "looked_at"):
        request.looked_at = set()  # type: ignore[attr-defined]
    return request.looked_at  # type: ignore[attr-defined, no-any-return]


def passing(
    request: HttpRequest, records: Iterable[Any], said: Callable[[list[Any]], Iterable[Any]] = list
) -> Iterator[Any]:
    """The same records, noted as they go into a file. said: what says whose so many of them are."""
    some: list[Any] = []
    for record in records:
        some.append(record)
        yield record
        if len(some) == AT_ONCE:
            note(request, list(said(some)))
            some.clear()
    note(request, list(said(some)))


def whose(value: Any, depth: int = DEPTH) -> Iterator[int]:
    """The workers of a value and of what it holds; what a queryset would still have to read is not asked for."""
    if value is None or isinstance(value, PLAIN):
        return
    told = isinstance(value, Mapping)
    one = value.get("worker_id") if told else _of_one(value)
    if isinstance(one, int):
        yield one
    elif depth:
        for part in value.values() if told else _inside(value):
            yield from whose(part, depth - 1)


def _of_one(value: Any) -> Any:
    """The `worker_id` of a record, or of the worker whom a line of a page is about."""
    one = getattr(value, "worker_id", None)
    return one if one is not None else getattr(_held(value).get("worker"), "worker_id", None)


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, QuerySet):
        return value._result_cache or ()
    if isinstance(value, list | tuple | set):
        return value
    # A page of a list, and the list that has one.
    page = _held(value).get("page", value)
    inside = getattr(page, "object_list", ())
    return inside if isinstance(inside, list | tuple | QuerySet) else ()


def _held(value: Any) -> dict[str, Any]:
    return vars(value) if hasattr(value, "__dict__") else {}
