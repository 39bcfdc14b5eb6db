"""What is said before a place in a waiting list is taken or given up: «Что произойдёт», «Что сохранится»."""

from __future__ import annotations

from courses.known import Offer
from courses.models import WaitingEntry
from courses.states import Awaited, Queue
from courses.waiting.rules import KEPT_HOURS
from lib.dates import format_date

Said = tuple[list[str], list[str]]
TO_THE_END = "Встать в лист ожидания снова можно, но уже в его конец."
ASK_AGAIN = "Попросить о письме снова можно, пока запись не открылась."


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
    stays = [
        "Чек и его блоки: они тратятся, только когда вы займёте место.",
        "Записаться в другую группу можно и сейчас.",
    ]
    return happens, stays


def of_putting(offer: Offer, awaits: Awaited, email: str) -> Said:
    """The same for the Responsible who puts a worker on the list; email: empty where the worker has no account (R36)."""
    where = f"на {email}" if email else "некуда: у работника нет учётной записи. Следите за очередью здесь"
    if awaits == Awaited.OPENING:
        return [f"{offer.opens} откроется запись. Письмо работнику об этом: {where}."], [
            "Место этим не занимается."
        ]
    happens = [
        f"Письмо работнику о листе ожидания и об освободившемся месте: {where}.",
        f"Место будет ждать ответа {KEPT_HOURS} часа. Занять его сможет работник или вы.",
        f"Если до конца записи ({format_date(offer.registration_until)}) место не найдётся, лист закроется.",
    ]
    return happens, ["Чек и его блоки: они тратятся, только когда место занято."]


def of_taking_off(entry: WaitingEntry) -> Said:
    """What a worker loses whom the Responsible takes off the list (R36)."""
    letter = ["Работнику уйдёт письмо."] if entry.worker.user_id else []
    if entry.awaits == Awaited.OPENING:
        return ["Письмо о начале записи не придёт.", *letter], [ASK_AGAIN]
    lost = "Предложенное место получит следующий." if entry.state == Queue.OFFERED else "Очередь пропадёт."
    return [lost, *letter], [TO_THE_END]


def of_leaving(entry: WaitingEntry) -> Said:
    """To whom the seat goes, and that one may join again (R36)."""
    if entry.state == Queue.OFFERED:
        happens = ["Предложенное вам место получит следующий в листе ожидания."]
    elif entry.awaits == Awaited.OPENING:
        return ["Письмо о начале записи не придёт."], [ASK_AGAIN]
    else:
        happens = ["Ваша очередь в листе ожидания пропадёт."]
    return happens, [TO_THE_END]
