"""Who reads what is said now: the area of the request decides, once, for reasons and for what to do next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from django.http import HttpRequest, HttpResponse

T = TypeVar("T")


class Reader(Enum):
    """The worker, and anybody without an account, is «вы»; the other two read about a worker."""

    WORKER = "worker"
    RESPONSIBLE = "responsible"
    OPERATOR = "operator"


AREAS = {"organization": Reader.RESPONSIBLE, "admin": Reader.OPERATOR}
_reader: ContextVar[Reader] = ContextVar("reader", default=Reader.WORKER)


@dataclass(frozen=True, init=False)
class For(Generic[T]):
    """The same thing for three readers. Who is not named reads what the one before is told."""

    worker: T
    responsible: T
    operator: T

    def __init__(self, worker: T, *, responsible: T | None = None, operator: T | None = None) -> None:
        second = worker if responsible is None else responsible
        object.__setattr__(self, "worker", worker)
        object.__setattr__(self, "responsible", second)
        object.__setattr__(self, "operator", second if operator is None else operator)

    def to(self, reader: Reader) -> T:
        chosen: T = getattr(self, reader.value)
        return chosen


def now() -> Reader:
    return _reader.get()


@contextmanager
def reading(reader: Reader) -> Iterator[None]:
    """What is said in this block is said to this reader."""
    token = _reader.set(reader)
    try:
        yield
    finally:
        _reader.reset(token)


def by_area(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """The first segment of the address says who reads: /organization/ a Responsible, /admin/ the operator."""

    def middleware(request: HttpRequest) -> HttpResponse:
        area = request.path_info.lstrip("/").partition("/")[0]
        with reading(AREAS.get(area, Reader.WORKER)):
            return get_response(request)

    return middleware
