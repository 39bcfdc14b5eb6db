"""What is known of tickets and of those who write them (R39)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Q, QuerySet

from lib.dates import SAMARA, format_date, now
from lib.search import number as as_number
from organizations.models import Organization, Responsible
from staff.models import Employment, Worker
from support.models import Kind, Ticket
from vouchers.models import Voucher


def written_today(user: Any) -> int:
    """How many the account has written since midnight in Samara (R39)."""
    midnight = now().astimezone(SAMARA).replace(hour=0, minute=0, second=0, microsecond=0)
    return Ticket.objects.filter(author=user, created_at__gte=midnight).count()


def organizations_of(worker: Worker) -> QuerySet[Organization]:
    """Where the person works, and for which an access is held, open or closed for a while (R22)."""
    works = Employment.objects.for_worker(worker).current().values("organization")
    held = Responsible.objects.filter(user=worker.user_id, state__in=Responsible.HELD).values("organization")
    here = Organization.objects.filter(Q(pk__in=works) | Q(pk__in=held))
    return here.select_related("type").order_by("name", "pk")


def paper_numbers(worker: Worker) -> list[str]:
    """Of the paper vouchers that are recorded for the person, the latest first (R31)."""
    paper = Voucher.objects.filter(worker=worker, medium="paper", annulled_at=None)
    return list(paper.order_by("-issued_on", "-pk").values_list("number", flat=True))


def record(number: str | int) -> Worker | None:
    """Somebody's record by its ID; None where there is none, or it was merged into another (R40)."""
    pk = as_number(str(number))
    return Worker.objects.not_merged().filter(pk=pk).first() if pk else None


def still_waits(tickets: QuerySet[Ticket], kind: Kind) -> Ticket | None:
    """The latest of these on the same subject that waits for its answer: better added to than written again (R39)."""
    return tickets.waiting().filter(kind=kind).order_by("-pk").first()  # type: ignore[attr-defined, no-any-return]


def told(ticket: Ticket) -> list[tuple[str, str]]:
    """What its author has filled in, each with its name; what is empty is left out (R39)."""
    place, order = ticket.organization, ticket.order_date
    typed = ticket.kind == Kind.TYPE
    lines = [
        ("К чему относится", ticket.about),
        ("Работник", f"{ticket.worker}, ID {ticket.worker_id}" if ticket.worker else ""),
        ("Вторая запись", f"ID {ticket.other_id}" if ticket.other_id else ""),
        ("Бумажный чек", f"№ {ticket.paper_number}" if ticket.paper_number else ""),
        ("Организация", f"{place}, ID {place.pk}" if place and (typed or order or not ticket.worker) else ""),
        ("Тип сейчас", str(place.type) if place and typed else ""),
        ("Правильный тип", str(ticket.right_type) if ticket.right_type else ""),
        ("Название по уставу", ticket.charter_name),
        ("Приказ", f"№ {ticket.order_number} от {format_date(order)}" if order else ""),
        ("Подпись", ticket.signed),
    ]
    return [(label, value) for label, value in lines if value]


def thread(ticket: Ticket, page: Callable[[int], str]) -> list[dict[str, Any]]:
    """Both sides' words in order, each with its files; three statements whatever there is (R39).

    Of each: answer (is it the operator's?), who (the account, or None), at, text, files (name and address; no address
    where the term of storage is over), letter (by which it came, or None). page: the address of a file by its number.
    """
    files: dict[int | None, list[tuple[str, str]]] = {}
    for one in ticket.files.order_by("pk"):
        files.setdefault(one.message_id, []).append((one.name, page(one.pk) if one.file else ""))
    letters = {one.message_id: one for one in ticket.letters.order_by("-pk")}
    first: dict[str, Any] = {
        "answer": False,
        "who": ticket.author,
        "at": ticket.created_at,
        "text": ticket.description,
    }
    first["letter"] = letters.get(None)
    said = [{**first, "files": files.get(None, [])}] if ticket.description or files.get(None) else []
    for message in ticket.messages.select_related("author").order_by("at", "pk"):
        line: dict[str, Any] = {
            "answer": message.answer,
            "who": message.author,
            "at": message.at,
            "text": message.text,
        }
        line["letter"] = letters.get(message.pk)
        said.append({**line, "files": files.get(message.pk, [])})
    return said


def closed_of(user: Any) -> list[Responsible]:
    """The person's accesses that are closed for a while: they are opened again without a new order (R23)."""
    return list(Responsible.objects.for_user(user).suspended().select_related("organization"))
