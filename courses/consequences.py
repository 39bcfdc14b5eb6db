"""«Что произойдёт» and «Что сохранится» before a seat is taken or given up."""

from __future__ import annotations

from datetime import timedelta

from courses.models import Enrolment
from courses.rules import Verdict
from courses.rules.known import Block, Offer
from lib.dates import format_date
from lib.plural import counted


def of_enrolment(verdict: Verdict, offer: Offer, address: str) -> tuple[list[str], list[str]]:
    """What an enrolment takes, and how it can be undone (R36, R37)."""
    happens = [f"Место в группе {offer.number} будет занято."]
    stays = []
    if verdict.voucher and verdict.block:
        happens.append(f"Чек № {verdict.voucher.number} оплатит курс: {_named(verdict.block)}.")
        left = [block for block in verdict.voucher.free if block.id != verdict.block.id]
        stays.append(
            f"В чеке останется: {'; '.join(map(_named, left))}." if left else "Это последний блок чека."
        )
    else:
        stays.append("Чек не нужен и не тратится.")
    if address:
        happens.append(f"Подтверждение придёт на {address}.")
    last_day = format_date(offer.starts_on - timedelta(days=1))
    if offer.has_time_and_place:
        stays.append(f"Запись можно отменить по {last_day} включительно.")
    return happens, stays


def of_release(enrolment: Enrolment) -> tuple[list[str], list[str]]:
    """What giving up a seat frees, and what it leaves (R37)."""
    happens = [f"Место в группе {enrolment.group.number} освободится, его сможет занять другой работник."]
    if enrolment.voucher_block:
        block = enrolment.voucher_block
        happens.append(f"Блок чека № {block.voucher.shown_number} снова станет свободен: {block}.")
    if enrolment.worker.user:
        happens.append(f"Письмо уйдёт на {enrolment.worker.user.email}.")
    stays = ["В истории останется отметка о записи и о том, кто и почему её удалил."]
    if enrolment.voucher_block:
        stays.append("Чек и остальные его блоки.")
    stays.append("Снова записаться можно, пока в группе есть места и открыта запись.")
    return happens, stays


def _named(block: Block) -> str:
    return f"{block.name.lower()}, {counted(block.hours, 'час', 'часа', 'часов')}"
