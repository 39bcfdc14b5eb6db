"""What a ticket asks for is done on a page of its own; the ticket leads there (R40)."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

from django.urls import reverse

from organizations.models import Responsible
from organizations.states import Access
from support.models import Kind, Ticket
from vouchers.models import Voucher


def remedies(ticket: Ticket) -> Iterator[tuple[str, str]]:
    """The deeds that this kind names, each with its page (R40)."""
    if ticket.kind == Kind.DUPLICATE:
        yield from _merge(ticket)
    elif ticket.kind == Kind.PAPER:
        yield from _annul(ticket)
    elif ticket.kind == Kind.TYPE and ticket.organization_id:
        yield "Изменить тип", _page("organizations_organization_change", ticket.organization_id)
    elif ticket.kind == Kind.ACCESS:
        yield from _open(ticket)
    elif ticket.kind == Kind.LOGIN and ticket.worker and ticket.worker.user_id:
        yield "Учётная запись", _page("accounts_user_change", ticket.worker.user_id)


def _page(name: str, number: int) -> str:
    return reverse(f"admin:{name}", args=[number])


def _merge(ticket: Ticket) -> Iterator[tuple[str, str]]:
    done = ticket.other and (ticket.other.merged_into_id or ticket.other_id == ticket.worker_id)
    if ticket.worker and ticket.worker.merged_into_id is None and not done:
        both = f"?{urlencode({'with': ticket.other_id, 'ticket': ticket.pk})}" if ticket.other_id else ""
        yield "Объединить записи", _page("staff_worker_merging", ticket.worker.pk) + both


def _annul(ticket: Ticket) -> Iterator[tuple[str, str]]:
    """The voucher of that number, or all of the person's where there is none."""
    if not ticket.worker_id:
        return
    number = ticket.paper_number.replace("№", "").strip()
    theirs = Voucher.objects.filter(worker=ticket.worker_id, annulled_at=None)
    found = theirs.filter(number__iexact=number).order_by("-pk")[:3] if number else ()
    for voucher in found:
        yield f"Аннулировать чек № {voucher.number}", _page("vouchers_voucher_annulment", voucher.pk)
    if not found:
        asked = urlencode({"q": ticket.worker_id})
        yield "Чеки работника", f"{reverse('admin:vouchers_voucher_changelist')}?{asked}"


def _open(ticket: Ticket) -> Iterator[tuple[str, str]]:
    mine = Responsible.objects.not_ended().filter(user=ticket.author_id, organization=ticket.organization_id)
    access = mine.first() if ticket.author_id else None
    if access and access.state == Access.SUSPENDED:
        yield "Открыть доступ снова", _page("organizations_responsible_reopening", access.pk)
    elif access and access.state == Access.REQUESTED:
        yield "Открыть доступ", _page("organizations_responsible_grant", access.pk)
    elif ticket.organization_id:
        asked = urlencode({"q": str(ticket.organization)})
        yield "Ответственные", f"{reverse('admin:organizations_responsible_changelist')}?{asked}"
