"""What is said before a place in a waiting list is taken or given up: «Что произойдёт», «Что сохранится»."""

from __future__ import annotations

from courses.known import Offer
from courses.models import WaitingEntry
from courses.states import Awaited, Queue
from courses.waiting.rules import KEPT_HOURS
from lib.dates import format_date

Said = tuple[list[str], list[str]]


def of_joining(offer: Offer, awaits: Awaited, address: str) -> Said:
    """What waiting brings, and that it takes nothing (R36)."""
    if awaits == Awaited.OPENING:
        happens = [f"{offer.opens} откроется запись, и письмо об этом придёт на {address}."]
        return happens, ["Место этим не занимается: записаться нужно будет самостоятельно."]
    happens = [
        f"Когда место освободится и подойдёт ваша очередь, письмо придёт на {address}.",
        f"Место будет ждать вашего ответа {KEPT_HOURS} часа; без ответа его предложат следующему.",
        f"Если до конца записи ({format_date(offer.registration_until)}) место не найдётся, придёт письмо и об этом.",
    ]
    stays = ["Чек и его блоки: они тратятся, только когда вы займёте место.", "Записаться в другую группу."]
    return happens, stays


def of_leaving(entry: WaitingEntry) -> Said:
    """To whom the seat goes, and that one may join again (R36)."""
    if entry.state == Queue.OFFERED:
        happens = ["Предложенное вам место получит следующий в листе ожидания."]
    elif entry.awaits == Awaited.OPENING:
        happens = ["Письмо о начале записи не придёт."]
    else:
        happens = ["Ваша очередь в листе ожидания пропадёт."]
    return happens, ["Встать в лист ожидания снова можно, но уже в его конец."]
