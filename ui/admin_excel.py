"""Every list that the operator has is a file too: the same records, the same filters, one fact a column."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import unescape
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import label_for_field, lookup_field
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.utils.html import strip_tags

from ui import excel
from ui.excel import Fact

ASKED = "excel"
# What Excel opens on an office computer; more is asked for in parts.
MOST = 100_000


class WithExcel:
    """`excel`: the columns of the file; without it they are those of the list."""

    excel: Sequence[Fact] = ()
    list_before_template = "admin/_excel.html"

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        if ASKED not in request.GET:
            return super().changelist_view(request, extra_context)  # type: ignore[misc]
        asked = request.GET.copy()
        del asked[ASKED]
        request.GET = asked  # type: ignore[assignment]
        return self._file(request)

    def _file(self, request: HttpRequest) -> HttpResponse:
        changes = self.get_changelist_instance(request)  # type: ignore[attr-defined]
        facts = self.excel or list(_columns(self, request))  # type: ignore[arg-type]
        records = changes.queryset[:MOST].iterator(chunk_size=2000)
        plural = str(changes.opts.verbose_name_plural)
        name = plural[:1].upper() + plural[1:]
        return excel.answer(name, facts, records, list(_narrowed(changes)))


def _columns(one: admin.ModelAdmin[Any], request: HttpRequest) -> Iterator[Fact]:
    for name in one.get_list_display(request):
        title = str(label_for_field(name, one.model, one))
        yield Fact(title[:1].upper() + title[1:], _reader(name, one))


def _reader(name: Any, one: admin.ModelAdmin[Any]) -> Callable[[Any], Any]:
    def read(record: Model) -> Any:
        try:
            field, _, value = lookup_field(name, record, one)
        except ObjectDoesNotExist:
            return None
        if field is not None and field.choices:
            return dict(field.flatchoices).get(value, value)
        if isinstance(value, str):
            return unescape(strip_tags(value))
        return str(value) if isinstance(value, Model) else value

    return read


def _narrowed(changes: Any) -> Iterator[str]:
    """The search and the filters in force, as the page names them."""
    if changes.query:
        yield f"поиск: {changes.query}"
    for one in changes.filter_specs:
        chosen = [choice["display"] for choice in one.choices(changes) if choice.get("selected")]
        everything: dict[str, Any] = next(iter(one.choices(changes)), {})
        first = everything.get("display")
        yield from (f"{one.title}: {said}" for said in chosen if said != first)
