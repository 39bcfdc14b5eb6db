"""The two rooms where tickets are written: the person's cabinet and the Responsible's pages (R39)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import Http404
from django.urls import reverse

from organizations.models import Organization
from organizations.web import ResponsibleRequest
from staff.models import Worker
from staff.web import WorkerRequest
from support.models import Kind, Ticket, Via
from support.models.ticket import TicketQuerySet
from support.scopes import here_and_below
from support.tickets import facts
from support.tickets.forms import FORMS, TicketForm
from support.tickets.known import HINTS, kind_of


class Cabinet:
    """What the person writes for the own sake; who it is is known."""

    via, pages, title = Via.CABINET, "support:", "Обращения"
    by: Any
    kinds: tuple[Kind, ...] = (Kind.DUPLICATE, Kind.PAPER, Kind.ACCESS, Kind.TYPE, Kind.OTHER)

    def __init__(self, request: WorkerRequest) -> None:
        self.user, self.by, self.worker = request.user, request.user, request.worker

    def tickets(self) -> TicketQuerySet:
        return Ticket.objects.from_cabinet(self.user).with_details()

    def of_kind(self, kind: str) -> dict[str, Any]:
        """What a form of this kind knows before anything is typed. Raises Http404 where it has no sense here."""
        places = facts.organizations_of(self.worker)
        if kind not in self.kinds or (kind in {Kind.TYPE, Kind.ACCESS} and not places):
            raise Http404
        known: dict[str, Any] = {"places": places, "initial": {"worker": self.worker}}
        if kind == Kind.PAPER and (papers := facts.paper_numbers(self.worker)):
            known["initial"]["paper_number"] = papers[0] if len(papers) == 1 else ""
        if kind == Kind.ACCESS:
            known["closed"] = bool(facts.closed_of(self.user))
        return known

    def known(self, kind: Kind) -> list[tuple[str, str]]:
        """What nobody has to type, as the form shows it."""
        who = [("Работник", f"{self.worker}, ID {self.worker.pk}")]
        if kind == Kind.TYPE:
            places = [f"{one.name}, ID {one.pk}: {one.type}" for one in facts.organizations_of(self.worker)]
            who = [("Как сейчас", place) for place in places]
        if kind == Kind.PAPER and (papers := facts.paper_numbers(self.worker)):
            who.append(("Бумажные чеки в\u00a0АИС", ", ".join(f"№\u00a0{one}" for one in papers)))
        return who

    def about(self, form: TicketForm) -> dict[str, Any]:
        """What the ticket says besides what was typed."""
        return {} if form.kind in {Kind.TYPE, Kind.ACCESS} else {"worker": self.worker}

    def offered(self) -> Iterator[tuple[Kind, str, str]]:
        """Each kind that has a sense here, what it is for, and the page of its form."""
        places = facts.organizations_of(self.worker).exists()
        for kind in self.kinds:
            if places or kind not in {Kind.TYPE, Kind.ACCESS}:
                yield kind, HINTS[kind], self.page("new", kind)

    def of_refusal(self, code: str) -> str:
        """The page of the form to which this reason leads (R43)."""
        pages = {kind: url for kind, _, url in self.offered()}
        return pages.get(kind_of(code), pages[Kind.OTHER])

    def page(self, name: str, *args: Any) -> str:
        return reverse(f"{self.pages}{name}", args=args)


class Office(Cabinet):
    """What a Responsible writes for the organization, about its workers and itself."""

    via, pages, title = Via.ORGANIZATION, "support:org_", "Обращения к оператору"
    kinds = (Kind.DUPLICATE, Kind.PAPER, Kind.TYPE, Kind.ACCESS, Kind.LOGIN, Kind.OTHER)

    def __init__(self, request: Any) -> None:
        asked: ResponsibleRequest = request
        self.user, self.by, self.responsible = asked.user, asked.actor, asked.responsible

    def tickets(self) -> TicketQuerySet:
        return Ticket.objects.visible_to(self.responsible).with_details()

    def of_kind(self, kind: str) -> dict[str, Any]:
        if kind not in self.kinds:
            raise Http404
        here = self.responsible.organization_id
        places = (
            here_and_below(self.responsible) if kind == Kind.ACCESS else Organization.objects.filter(pk=here)
        )
        known: dict[str, Any] = {"places": places.select_related("type").order_by("parent", "name", "pk")}
        known["people"] = Worker.objects.acting_for(self.responsible)
        if kind == Kind.TYPE:
            known["initial"] = {"charter_name": self.responsible.organization.name}
        return known

    def known(self, kind: Kind) -> list[tuple[str, str]]:
        here = self.responsible.organization
        lines = [("Организация", f"{here.name}, ID {here.pk}")]
        return [*lines, ("Тип сейчас", str(here.type))] if kind == Kind.TYPE else lines

    def about(self, form: TicketForm) -> dict[str, Any]:
        return (
            {} if form.kind in {Kind.TYPE, Kind.ACCESS} else {"organization": self.responsible.organization}
        )

    def offered(self) -> Iterator[tuple[Kind, str, str]]:
        for kind in self.kinds:
            yield kind, HINTS[kind], self.page("new", kind)


def form_of(kind: str) -> type[TicketForm]:
    """Raises Http404 where there is no such kind."""
    if kind not in FORMS:
        raise Http404
    return FORMS[kind]
