"""Who looked at whose data (R42)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import admin
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import QuerySet
from django.http import HttpRequest

from lib.search import number
from organizations.models import Organization
from staff.admin.looked_as import LookedAs
from staff.models import Look, Worker
from ui.admin import OperatorAdmin
from ui.admin_lists import LongList
from ui.excel import Fact
from ui.nouns import Noun

# As many people of one name as are looked for, and as are named in a list and on a card.
NAMESAKES, SHOWN = 200, 5


@admin.register(Look)
class LookAdmin(LongList, OperatorAdmin):
    """Who looked at whose data: found by the worker, by who looked, by the organization and by the days (R42)."""

    noun = Noun("просмотр данных", "просмотр,просмотра,просмотров")
    excel = (
        Fact("Когда", lambda look: look.at),
        Fact("Кто", lambda look: look.by.email),
        Fact("Ответственный организации", lambda look: look.organization and look.organization.name),
        Fact("Что открыто", lambda look: look.what),
        Fact("ID работников", lambda look: ", ".join(str(pk) for pk in look.workers)),
        Fact("Номер обращения к серверу", lambda look: look.request_id),
    )
    list_display = ("at", "by", "organization", "what", "people")
    list_filter = (LookedAs, "at")
    list_select_related = ("by", "organization")
    search_fields = ("by__email",)
    search_help_text = "ФИО или ID того, чьи данные; почта того, кто смотрел; организация"
    fields = ("at", "by", "organization", "what", "names", "request_id")
    readonly_fields = ("at", "names")

    def _found(self, text: str, typed: str, close: bool) -> Iterator[QuerySet[Any]]:
        """Whose data by name or ID; who looked by the whole address; for which organization by its name."""
        looks = Look.objects.order_by()
        yield looks.filter(by__email=text).values("pk")
        if (pk := number(text)) is not None:
            yield looks.filter(workers__contains=[pk]).values("pk")
            return
        people = Worker.objects.found_by(typed, close=close).alphabetical().values("pk")[:NAMESAKES]
        # Asked for inside the statement: of two hundred numbers written out PostgreSQL thinks that they are in every row.
        yield looks.filter(workers__overlap=ArraySubquery(people)).values("pk")
        places = Organization.objects.found_by(typed, close=close).order_by()
        yield looks.filter(organization__in=places.values("pk")).values("pk")

    def _look(self, request: HttpRequest, page: str, records: Iterable[Any]) -> None:
        """The list shows numbers alone; the card names the people, and that is a look too."""
        named = [{"worker_id": pk} for look in records for pk in look.workers] if page == "карточка" else []
        super()._look(request, page, named)

    @admin.display(description="чьи данные")
    def people(self, look: Look) -> str:
        shown = ", ".join(str(pk) for pk in look.workers[:SHOWN])
        return f"ID {shown}" + (f" и ещё {len(look.workers) - SHOWN}" if len(look.workers) > SHOWN else "")

    @admin.display(description="чьи данные")
    def names(self, look: Look) -> str:
        people = Worker.objects.filter(pk__in=look.workers).alphabetical()[: 10 * SHOWN]
        named = ", ".join(f"{worker.full_name} (ID {worker.pk})" for worker in people)
        more = len(look.workers) - 10 * SHOWN
        return f"{named} и ещё {more}" if more > 0 else named
