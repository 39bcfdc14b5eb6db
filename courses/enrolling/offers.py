"""The groups as one worker sees them: who looks, what each group is to that person, and what would do instead of a
closed one (R36, R43)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst

from courses import facts
from courses.enrolling import reasons, rules
from courses.known import Course, Offer, OnOffer, Standing
from courses.models import WaitingEntry
from courses.states import Chance, Form, Funding
from lib import readers
from lib.numbers import counted
from lib.readers import Reader
from lib.reasons import Address, Reason, Why, in_order
from staff.models import Worker
from ui.templatetags.words import period
from vouchers.known import Issued

# The obstacle of a closed group in a few words, for a row; its page says all of them in full (R43).
SHORT: dict[Why[...], str] = {
    reasons.not_offered: "Программа больше не предлагается",
    reasons.registration_not_open: "Запись откроется {moment}",
    reasons.registration_over: "Запись закончилась {closed_on}",
    reasons.no_seats: "Мест нет",
    reasons.seats_promised: "Свободное место предлагают тем, кто ждёт",
    reasons.workplace_not_confirmed: "Место работы ещё не подтверждено",
    reasons.no_workplace: "Нет места работы",
    reasons.no_training_position: "Не отмечена должность для обучения",
    reasons.two_positions: "В эти дни обучение по другой должности",
    reasons.other_position_studies: "В эти дни обучение по другой должности",
    reasons.part_timer_not_pedagogical: "По госзаданию учатся только педагоги",
    reasons.no_voucher: "Чека нет",
    reasons.ask_for_voucher: "Чека нет",
    reasons.not_entitled: "Должность не даёт права на чек",
    reasons.voucher_over: "Чек — только по {valid_until}",
    reasons.new_voucher_first: "Чек — только по {valid_until}",
    reasons.voucher_ended: "Чек — только по {valid_until}",
    reasons.voucher_not_yet: "Чек выдан позже начала группы",
    reasons.blocks_spent: "Такой блок чека уже использован",
    reasons.blocks_held: "Такой блок чека уже занят",
    reasons.block_too_short: "В чеке нет блока на {needs} ч",
    reasons.profile_first: "Этот блок чека — для профильного курса",
}


# What the button to the waiting list says where a seat is waited for, and where the registration is.
WAITS = {
    Reader.WORKER: ("Сообщить, когда освободится место", "Сообщить, когда откроется запись"),
    Reader.RESPONSIBLE: ("Поставить в лист ожидания", "Сообщить работнику, когда откроется запись"),
    Reader.OPERATOR: ("", ""),
}


def main_reason(against: Iterable[Reason]) -> Reason:
    """The one that a row names: what lasts before what the person can change, that before what time changes (R43)."""
    return in_order(against)[0]


def in_short(reason: Reason) -> str:
    """«Мест нет»; the whole sentence where no shorter one is kept (R43)."""
    short = SHORT.get(reason.why) if reason.why else None
    return reason.fill(short) if short else reason.text


@dataclass
class GroupOffer:
    """A group, the verdict on this worker's seat in it, and how a card says both.

    profile: for the position that the viewer studies by. href: its page, known for the rows of one page only. worker_id:
    whose verdict it is. line: the person's place in the waiting list, in words, where there is one.
    """

    group: Offer
    verdict: rules.Verdict
    profile: bool
    href: str = ""
    worker_id: int = 0
    line: str = ""

    @property
    def chance(self) -> Chance:
        """What the group is to this worker, in one word (R36)."""
        if self.verdict.held:
            return Chance.HELD
        return Chance.OPEN if self.verdict.open else Chance.CLOSED

    @property
    def closed(self) -> bool:
        return self.chance == Chance.CLOSED

    @property
    def waiting(self) -> str:
        """The button to the waiting list; empty where it would not help (R36)."""
        seat, opening = WAITS[readers.now()]
        if self.verdict.only_full:
            return seat
        return opening if self.verdict.opens_later else ""

    @property
    def waits_at(self) -> str:
        """The page of the waiting list: the worker's own, or the Responsible's about this worker (R36)."""
        if readers.now() == Reader.WORKER:
            return reverse("courses:wait", args=[self.group.group_id])
        return reverse("courses:org_wait", args=[self.worker_id, self.group.group_id])

    @property
    def soon(self) -> bool:
        """Only the day when registration opens is waited for."""
        against = self.verdict.reasons
        return len(against) == 1 and against[0].why is reasons.registration_not_open

    @property
    def days(self) -> str:
        """«10.03–14.03.2027»: the first and the last day, both taught."""
        return period(self.group.starts_on, self.group.ends_on)

    @property
    def payment(self) -> str:
        """Who pays: this worker's own voucher, by its number, where it would; the price where nobody else does."""
        if self.verdict.open and self.verdict.block and self.verdict.voucher:
            number, block = self.verdict.voucher.number, self.verdict.block.name.lower()
            return format_html("<strong>Бесплатно</strong>: оплатит чек №\xa0{}, {}", number, block)
        return f"{capfirst(self.group.funding.explained)}{self._costs}"

    @property
    def funding(self) -> str:
        """«Бесплатно, по чеку»; «Внебюджетная основа, 4 800 ₽»."""
        return f"{self.group.funding.in_words}{self._costs}"

    @property
    def _costs(self) -> str:
        price = self.group.course.price if self.group.funding == Funding.PAID else None
        amount = f"{price:,}".replace(",", "\xa0") if price else ""
        return f", {amount}\xa0₽" if amount else ""

    @property
    def seats(self) -> str:
        """«19 мест», «Осталось 2 места»."""
        left = self.group.left
        words = counted(left, "место", "места", "мест")
        return f"Осталось {words}" if left * 5 <= self.group.seats else words

    @property
    def where(self) -> tuple[str, str]:
        """The town, or how it is taught; then the street, without the town said twice."""
        group = self.group
        place = group.place.removeprefix(group.town).lstrip(", ") if group.town else group.place
        far = group.form != Form.THERE
        first = Form(group.form).label if far else group.town
        more = f"{group.town}, {place}" if far and group.town and place else place
        return (first, more) if first else (more, "")

    def row(self) -> dict[str, Any]:
        """What its row in a card of the programme says. Ready words: a template looks a name up slower than Python says
        it, and a page has thirty rows of a dozen names. notify: where a worker asks to be told of a seat or of the day
        when registration opens, or reads the own place in the list."""
        group, (first, more) = self.group, self.where
        said: dict[str, Any] = {
            "href": self.href,
            "days": self.days,
            "time": group.time,
            "place": first,
            "street": more,
            "number": group.number,
            "funding": self.funding,
            "open": self.chance == Chance.OPEN,
            "held": self.verdict.held,
            "notify": None,
        }
        if said["open"]:
            return said | {"seats": self.seats}
        if said["held"]:
            return said
        main = main_reason(self.verdict.reasons).to(readers.now())
        if label := self.line or self.waiting:
            said["notify"] = Address(label, self.waits_at)
        return said | {"obstacle": in_short(main), "step": main.link}

    @property
    def in_short(self) -> str:
        """One line of it, where it is offered instead of another."""
        group = self.group
        return (
            f"{period(group.starts_on, group.ends_on)}, {counted(group.course.hours, 'час', 'часа', 'часов')}. "
            f"{self.funding}. "
            f"{counted(group.left, 'место свободно', 'места свободно', 'мест свободно')}."
        )


@dataclass(frozen=True)
class Viewer:
    """Whose catalogue it is, on which day: everything that judging a group needs besides the group."""

    standing: Standing
    on_offer: OnOffer
    on: date

    @classmethod
    def for_worker(cls, worker: Worker, on: date) -> Viewer:
        """As the worker stands now: two statements."""
        return cls(facts.standing(worker), facts.on_offer(), on)

    def coming(self) -> list[GroupOffer]:
        """Every group that has not begun, judged."""
        return [self.judged(group) for group in facts.coming(self.on_offer, self.on)]

    def judged(self, group: Offer) -> GroupOffer:
        """What the group is to this person (R36)."""
        verdict = rules.judge(self.standing, group, self.on, self.on_offer, memo=self._memo)
        profile, line = self._is_profile(group.course), self.lines.get(group.group_id, "")
        return GroupOffer(group, verdict, profile, worker_id=self.standing.worker_id, line=line)

    @cached_property
    def lines(self) -> dict[int, str]:
        """The person's places in waiting lists, in words, by the group; asked for only where there are any (R36)."""
        if not self.standing.waits:
            return {}
        waits = WaitingEntry.objects.open().filter(worker=self.standing.worker_id).with_line()
        return {one.group_id: one.line for one in waits}

    @cached_property
    def _memo(self) -> rules.Memo:
        return {}

    def _is_profile(self, course: Course) -> bool:
        position = self.position_id
        return position is not None and self.on_offer.is_profile(course, position)

    @cached_property
    def voucher(self) -> Issued | None:
        """The one that can be presented today."""
        return rules.voucher_for(self.standing.counting, self.on)

    @cached_property
    def position_id(self) -> int | None:
        """For which position a course is called profile: the voucher's, else the one marked for training."""
        if self.voucher:
            return self.voucher.position_id
        return self.standing.training.position_id if self.standing.training else None

    @property
    def has_own_profile(self) -> bool:
        """False: «для учителей всех категорий» count, and the catalogue says so (R30)."""
        return self.position_id is None or self.on_offer.has_own(self.position_id)


# A kind of groups that may do: what it is called, whether an open one fits instead of the refused one, and the filters
# of the catalogue that show it.
Alternative = tuple[str, Callable[[GroupOffer, GroupOffer], bool], dict[str, str]]


def _same(one: GroupOffer, refused: GroupOffer) -> bool:
    return one.group.course.programme_id == refused.group.course.programme_id


def _paid_by(label: str, funding: Funding) -> Alternative:
    return label, lambda one, _: one.group.funding == funding, {"funding": funding}


SAME: Alternative = ("Другие группы этой программы", _same, {})
PROFILE: Alternative = (
    "Профильные группы, которые оплатит чек",
    lambda one, _: one.group.funding == Funding.VOUCHER and one.profile,
    {"funding": Funding.VOUCHER, "whom": "profile"},
)
ANY = (
    _paid_by("Группы, которые оплатит чек", Funding.VOUCHER),
    _paid_by("Группы по государственному заданию", Funding.STATE),
    _paid_by("Группы на внебюджетной основе", Funding.PAID),
)


class Alternatives:
    """What is open to one person, looked at only when some group is closed.

    judged: the coming groups, where the page has judged all of them already.
    """

    def __init__(self, viewer: Viewer, judged: list[GroupOffer] | None = None) -> None:
        self.viewer, self._judged = viewer, judged

    @cached_property
    def open(self) -> list[GroupOffer]:
        """The groups that this person could enter now."""
        offers = self.viewer.coming() if self._judged is None else self._judged
        return [offer for offer in offers if offer.chance == Chance.OPEN]

    def suggestion(self, refused: GroupOffer) -> tuple[str, str]:
        """The nearest kind of groups of which one at least is open, and the filters that show them; empty where
        nothing is open (R43)."""
        for label, fits, filters in _kinds(refused.verdict.reasons):
            if any(fits(offer, refused) for offer in self.open):
                asked = filters or {"q": refused.group.course.title}
                return label, urlencode({**asked, "tab": "fit"})
        return "", ""

    def nearest(
        self, refused: GroupOffer, why: Iterable[Reason], address: Callable[[int], str], count: int = 4
    ) -> list[GroupOffer]:
        """For the page of a closed group: of the same programme first, then of the same use, the earlier first."""
        same, (_, fits, _) = refused.group, _kinds(why)[0]

        def closeness(offer: GroupOffer) -> tuple[bool, bool, bool, date]:
            group = offer.group
            return (
                not _same(offer, refused),
                not fits(offer, refused),
                (group.course.kind, group.funding) != (same.course.kind, same.funding),
                group.starts_on,
            )

        found = sorted((one for one in self.open if one.group.group_id != same.group_id), key=closeness)[
            :count
        ]
        for offer in found:
            offer.href = address(offer.group.group_id)
        return found


def _kinds(why: Iterable[Reason]) -> tuple[Alternative, ...]:
    profile = (PROFILE,) if any(one.why is reasons.profile_first for one in why) else ()
    return (*profile, SAME, *ANY)
