"""The lists of the admin: how they are searched, paged and saved as Excel."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.utils import label_for_field, lookup_field
from django.contrib.auth import get_user_model
from django.contrib.postgres.indexes import BrinIndex
from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist
from django.core.paginator import Paginator
from django.db.models import F, Field, Func, Lookup, Model, OrderBy, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.html import strip_tags

from lib import looks, search
from lib.search import fold
from ui import excel
from ui.excel import Fact

# More of what was found than this is looked for anew by each statement of the list.
AT_HAND = 5_000


def found_once(
    queryset: QuerySet[Any], find: Callable[[bool], QuerySet[Any]], known: Callable[[], bool] = lambda: False
) -> QuerySet[Any]:
    """What was asked for, or what is one letter away where there is none of it; the list then counts and shows it by
    the numbers that were found, instead of looking for it three times. find: the numbers; True for one letter away.
    known: is it written right, though nothing of this list has it? Then nothing else is meant."""
    ways = find(False)
    numbers = list(ways[: AT_HAND + 1])
    if not numbers and not known():
        ways = find(True)
        numbers = list(ways[: AT_HAND + 1])
    if len(numbers) > AT_HAND:
        return queryset.filter(pk__in=ways)
    order = queryset.query.order_by or queryset.model._meta.ordering
    return queryset.filter(pk__among=numbers).order_by(*map(apart, order))


@Field.register_lookup
class Among(Lookup):
    """`IN` of thousands of numbers, said as one value: neither Django nor PostgreSQL reads them one by one."""

    lookup_name = "among"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        column, params = self.process_lhs(compiler, connection)
        return f"{column} = ANY(%s)", (*params, list(self.rhs))


def apart(key: Any) -> Any:
    """The same order, but no index is known for it: the few that were found are sorted. PostgreSQL would look for them
    along the index, through the whole table."""
    if isinstance(key, str):
        key = F(key.removeprefix("-")).desc() if key.startswith("-") else F(key).asc()
    key = key.copy() if isinstance(key, OrderBy) else OrderBy(key)
    (expression,) = key.get_source_expressions()
    key.set_source_expressions([Func(expression, template="(SELECT %(expressions)s)")])
    return key


class WithSearch:
    """The words are looked for in `search_fields`, or by `finder` where the records know better how they are found."""

    search_fields: Any

    def finder(self, text: str, close: bool) -> QuerySet[Any] | None:
        return None

    def known(self, text: str) -> bool:
        """Is it written right, though no row of this list has it? Then what is one letter away is not looked for."""
        return False

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        if not search_term.strip():
            return queryset, False

        def find(close: bool) -> QuerySet[Any]:
            return self._search(queryset, search_term, close).order_by().values_list("pk", flat=True)

        return found_once(queryset, find, lambda: self.known(search_term)), False

    def _search(self, queryset: QuerySet[Any], text: str, close: bool) -> QuerySet[Any]:
        if (found := self.finder(text, close)) is not None:
            return queryset.filter(pk__in=found.order_by().values("pk"))
        names = [name for name in self.search_fields if not name.startswith("=")]
        folded = {f"folded_{at}": search.folded_text(name) for at, name in enumerate(names)}
        queryset = queryset.annotate(**folded)
        for word in search.words(text):
            said = search.one(word, *folded, close=close)
            if (pk := search.number(word)) is not None and "=id" in self.search_fields:
                said |= Q(pk=pk)
            queryset = queryset.filter(said)
        return queryset


# Who knows which filters of a list an operator has saved: said in config/wiring.
saved_of: list[Callable[[HttpRequest, str], dict[str, Any]]] = []
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
        looks.name(request, f"{name}: список")
        shown = looks.passing(request, records, self.whose)  # type: ignore[attr-defined]
        return excel.answer(name, facts, shown, list(_narrowed(changes)))


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
        if hasattr(one, "said"):
            yield from (f"{one.title}: {said}" for said in one.said())
            continue
        chosen = [choice["display"] for choice in one.choices(changes) if choice.get("selected")]
        everything: dict[str, Any] = next(iter(one.choices(changes)), {})
        first = everything.get("display")
        yield from (f"{one.title}: {said}" for said in chosen if said != first)


COUNTED = 1000
# Three letters in a row are what the index of likeness is made of.
SHORTEST = 3


def _speaks(text: str) -> bool:
    return max(map(len, text.split())) >= SHORTEST


def _in_russian(text: str) -> bool:
    """No e-mail has it: a person is then found by their own name, and not once more by that of the account."""
    return not re.search("[a-z@]", text)


class CountedToALimit(Paginator):
    """Counts no further than a person would leaf: to say «213 456» all of them would have to be read."""

    @cached_property
    def counted(self) -> int:
        rows: Any = self.object_list
        return int(rows.order_by()[: COUNTED + 1].count())

    @property
    def more(self) -> bool:
        return self.counted > COUNTED

    @cached_property
    def count(self) -> int:
        return min(self.counted, COUNTED)


class FoundByIndex:
    """Before a ModelAdmin. Declares by what its records are found, each served by an index:

    `through`: roads to records that can be found by a part of a name; `exact`: what is typed whole.
    """

    model: type[Model]
    through: ClassVar[dict[str, type[Model]]] = {}
    exact: ClassVar[tuple[str, ...]] = ()

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """Without «1000 результатов (Показать все)» above, where the foot says «Больше 1000» or all is shown."""
        shown = super().get_changelist_instance(request)  # type: ignore[misc]
        narrowed = shown.query or shown.has_active_filters
        if not narrowed or getattr(shown.paginator, "more", False):
            shown.full_result_count = shown.result_count
        return shown

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        text = fold(search_term.replace("\x00", ""))
        if not text:
            return queryset, False
        if not _speaks(text) and not text.isdecimal():
            messages.warning(request, "Введите не меньше трёх букв подряд.")

        typed = search_term.replace("\x00", "").strip()

        def find(close: bool) -> QuerySet[Any]:
            first, *others = self._found(text, typed, close)
            return first.union(*others).values_list("pk", flat=True)

        return found_once(queryset, find, lambda: self._somebodys(typed)), False

    def _somebodys(self, typed: str) -> bool:
        """Is anybody of that name, or anything? Among a million people what is one letter away takes a second.

        Of a Russian name the accounts are not asked: their owners' records have it, and whether any of a million
        accounts has it takes half a second.
        """
        own: list[Any] = [self.model, get_user_model()] if _in_russian(fold(typed)) else [self.model]
        elsewhere: list[Any] = [model._default_manager for model in self.through.values() if model not in own]
        return any(rows.found_by(typed).exists() for rows in dict.fromkeys(elsewhere))

    def _found(self, text: str, typed: str, close: bool) -> Iterator[QuerySet[Any]]:
        """By one index each; together they are a UNION, because an OR would be asked of every row."""
        own: Any = self.model._default_manager.order_by()
        named = _speaks(text) and not text.isdecimal()
        number = int(text) if text.isdecimal() and len(text) < 10 else None
        yield own.filter(pk=number).values("pk")
        for road, model in self.through.items():
            people: Any = model._default_manager
            if named and not (_in_russian(text) and self._named_elsewhere(road)):
                yield own.filter(
                    **{f"{road}__in": people.found_by(typed, close=close).order_by().values("pk")}
                ).values("pk")
            if number is not None and not road.endswith("user"):
                yield own.filter(**{road: number}).values("pk")
        for name in self.exact:
            yield own.filter(**{f"{name}__in": {typed, typed.lower()}}).values("pk")

    def _named_elsewhere(self, road: str) -> bool:
        """An account whose owner's own record is looked for too: the same name need not be found twice."""
        owner = {road.removesuffix("__user"), "pk" if road == "user" else "", f"{road}__worker"} - {road}
        return road.endswith("user") and not owner.isdisjoint(self.through)


class LongList(FoundByIndex):
    """Before a ModelAdmin whose list is long: sorted by what has an index only."""

    list_select_related: Any = ()
    paginator = CountedToALimit
    show_full_result_count = False
    show_facets = False
    ordering: Any = ("-pk",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """A page's rows are found in one table, and what is said of them is read after (see `ui.listing`)."""
        rows: QuerySet[Any] = super().get_queryset(request)  # type: ignore[misc]
        return rows.prefetch_related(*(self.list_select_related or ()))

    def get_list_select_related(self, request: HttpRequest) -> tuple[str, ...]:
        return ()

    def get_sortable_by(self, request: HttpRequest) -> list[str]:
        shown: Any = self.get_list_display(request)  # type: ignore[attr-defined]
        return [name for name in shown if self._field(name) in self._indexed()]

    def _field(self, name: str) -> str:
        """The field that the column of this name is sorted by."""
        column = getattr(self, name, None) or getattr(self.model, name, None)
        wanted = getattr(column, "admin_order_field", None) or name
        try:
            field: Any = self.model._meta.pk if wanted == "pk" else self.model._meta.get_field(wanted)
        except FieldDoesNotExist:
            return ""
        ordered_elsewhere = field.is_relation and field.related_model._meta.ordering
        return "" if ordered_elsewhere else str(field.name)

    def _indexed(self) -> set[str]:
        concrete: Any = self.model._meta.concrete_fields
        fields = {field.name for field in concrete if field.db_index or field.unique}
        plain = [index for index in self.model._meta.indexes if index.fields and not index.condition]
        # A BRIN finds days and sorts nothing.
        plain = [index for index in plain if not isinstance(index, BrinIndex)]
        return fields | {index.fields[0] for index in plain}
