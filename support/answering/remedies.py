"""What a ticket asks for is done on a page of its own; the ticket leads there (R40)."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

from django.urls import reverse

from accounts.addresses import leads_nowhere
from accounts.models import User
from organizations.models import Responsible
from organizations.states import Access
from staff.models import SignUp
from support.models import Kind, Merge, Ticket
from vouchers.models import Voucher


def remedies(ticket: Ticket) -> Iterator[tuple[str, str]]:
    """The deeds that this kind names, each with its page (R40)."""
    if ticket.kind == Kind.DUPLICATE:
        yield from _merge(ticket)
        yield from _free(ticket)
    elif ticket.kind == Kind.PAPER:
        yield from _annul(ticket)
    elif ticket.kind == Kind.TYPE and ticket.organization_id:
        yield "Изменить тип", _page("organizations_organization_change", ticket.organization_id)
    elif ticket.kind == Kind.ACCESS:
        yield from _open(ticket)
    elif ticket.kind == Kind.LOGIN:
        yield from _let_in(ticket)
        yield from _free(ticket)


def _page(name: str, number: int) -> str:
    return reverse(f"admin:{name}", args=[number])


def _deed(ticket: Ticket, name: str, number: int) -> str:
    """A page that comes back to the ticket when it is done."""
    return f"{_page(name, number)}?{urlencode({'back': _page('support_ticket_change', ticket.pk)})}"


def _merge(ticket: Ticket) -> Iterator[tuple[str, str]]:
    done = ticket.other and (ticket.other.merged_into_id or ticket.other_id == ticket.worker_id)
    if ticket.worker and ticket.worker.merged_into_id is None and not done:
        both = f"?{urlencode({'with': ticket.other_id, 'ticket': ticket.pk})}" if ticket.other_id else ""
        yield "Объединить записи", _page("staff_worker_merging", ticket.worker.pk) + both


def _free(ticket: Ticket) -> Iterator[tuple[str, str]]:
    """The address of the second record, of what a merge has closed, of whoever has the one that is written from."""
    mine = ticket.worker.user_id if ticket.worker else None
    asked = {ticket.other.user_id} if ticket.other else set()
    people = [one for one in (ticket.worker_id, ticket.other_id) if one]
    asked |= set(Merge.objects.standing().filter(survivor__in=people).values_list("shut", flat=True))
    found = User.objects.filter(pk__in=[one for one in asked if one and one != mine])
    # Whoever writes from the own mailbox and cannot get in needs a way in, not this.
    if ticket.author_id is None and mine and ticket.email:
        found |= User.objects.filter(email=ticket.email).exclude(pk=mine or 0)
    for one in found.distinct().order_by("pk"):
        if not one.is_operator and not leads_nowhere(one.email):
            yield f"Освободить почту {one.email}", _deed(ticket, "accounts_user_freeing", one.pk)


def _let_in(ticket: Ticket) -> Iterator[tuple[str, str]]:
    """Into the account of whom it is about; where nobody is named, into that of the mailbox it was written from."""
    account = ticket.worker.user if ticket.worker else User.objects.filter(email=ticket.email).first()
    if account is None:
        if SignUp.objects.filter(email=ticket.email, confirmed_at=None).exists():
            asked = urlencode({"q": ticket.email})
            yield "Заявка на регистрацию", f"{reverse('admin:staff_signup_changelist')}?{asked}"
        return
    if account.is_active and not account.is_staff:
        yield "Подтвердить почту вручную", _deed(ticket, "accounts_user_email", account.pk)
        if account.has_usable_password() and not leads_nowhere(account.email):
            yield "Выслать ссылку для пароля", _deed(ticket, "accounts_user_password", account.pk)
    yield "Учётная запись", _page("accounts_user_change", account.pk)


def _annul(ticket: Ticket) -> Iterator[tuple[str, str]]:
    """The voucher of that number, or all of the person's where there is none."""
    if not ticket.worker_id:
        return
    number = ticket.paper_number.replace("№", "").strip()
    theirs = Voucher.objects.filter(worker=ticket.worker_id, annulled_at=None)
    found = theirs.filter(number__iexact=number).order_by("-pk")[:3] if number else ()
    for voucher in found:
        yield f"Аннулировать чек № {voucher.number}", _deed(ticket, "vouchers_voucher_annulment", voucher.pk)
    if not found:
        asked = urlencode({"q": ticket.worker_id})
        yield "Чеки работника", f"{reverse('admin:vouchers_voucher_changelist')}?{asked}"


def _open(ticket: Ticket) -> Iterator[tuple[str, str]]:
    mine = Responsible.objects.not_ended().filter(user=ticket.author_id, organization=ticket.organization_id)
    access = mine.first() if ticket.author_id else None
    if access and access.state == Access.SUSPENDED:
        yield "Открыть доступ снова", _deed(ticket, "organizations_responsible_reopening", access.pk)
    elif access and access.state == Access.REQUESTED:
        yield "Открыть доступ", _deed(ticket, "organizations_responsible_grant", access.pk)
    elif ticket.organization_id:
        asked = urlencode({"q": str(ticket.organization)})
        yield "Ответственные", f"{reverse('admin:organizations_responsible_changelist')}?{asked}"
