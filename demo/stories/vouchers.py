"""What became of people's vouchers: every state that R26–R31 know."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from demo.region import Person, Region
from demo.schedule import Schedule
from demo.stories.courses import change_of_mind, spend
from lib.dates import add_years
from staff.models import Worker
from staff.states import Change
from vouchers.known import YEARS_BETWEEN, Block, Issued
from vouchers.models import Annulment, PaperCourse, PlannedTraining, Voucher, VoucherBlock, VoucherRequest
from vouchers.states import Medium

NOW = ["open", "running", "waiting", "ended"]
WHY_ANNULLED = (
    "Чек выдан дважды: обращение Ответственного.",
    "Указана не та должность, выдан новый чек.",
    "Бумажный чек внесён с неверной датой.",
)


@dataclass(frozen=True, slots=True)
class Story:
    """Told of somebody whose last voucher was issued between so many days ago."""

    tell: Callable[[Region, Schedule, Person, date], None]
    days: tuple[int, int]
    share: float
    # Does it make sense of somebody who has no confirmed workplace now?
    past: bool = False
    may_have_earlier: bool = True
    newcomers: bool = False


def issue(region: Region, who: Person, on: date, *, paper: bool = False) -> Issued:
    """With everything as it was on that day (R27)."""
    place = who.place_on(on)
    voucher = region.bulk.add(
        Voucher,
        worker_id=who.worker,
        medium=Medium.PAPER if paper else Medium.ELECTRONIC,
        number=f"ИОЧ-{on:%y}-{region.days(1, 99999):05}" if paper else "",
        issued_on=on,
        term_years=YEARS_BETWEEN,
        full_name=who.name.full,
        organization_id=place.id,
        organization_name=place.name,
        position_id=region.posts[who.post],
        position_name=region.post(who.post).name,
        issued_by_id=place.responsible or region.operator,
        created_at=region.at(on),
    )
    blocks = (
        Block(region.bulk.add(VoucherBlock, voucher_id=voucher, **block), **block) for block in region.blocks
    )
    return Issued(voucher, "", on, blocks=tuple(blocks))


def annul(region: Region, card: Issued) -> None:
    at = region.at(card.issued_on + timedelta(days=region.days(1, 20)))
    why = region.random.choice(WHY_ANNULLED)
    region.bulk.add(Annulment, voucher_id=card.id, at=at, by_id=region.operator, why=why)
    region.bulk.amend(Voucher, card.id, annulled_at=at)


def copy_paper(
    region: Region, schedule: Schedule, who: Person, card: Issued, blocks: Sequence[Block]
) -> None:
    """What the Responsible copied from paper; the first variative course is the profile one (R30, R31)."""
    day = card.issued_on + timedelta(days=region.days(15, 60))
    for index, block in enumerate(reversed(blocks)):
        courses = schedule.fitting(who.post, block.hours, profile=index == 0)
        # A profile programme may be taken again after three years, when there is no other.
        taught = next((one for one in courses if one.id not in who.programmes), courses[0])
        ends = day + timedelta(days=4)
        if ends >= region.today:
            break
        who.programmes.add(taught.id)
        region.bulk.add(
            PaperCourse, block_id=block.id, provider=taught.provider, programme=taught.course.title,
            hours=block.hours, profile=taught.is_profile(who.post), starts_on=day, ends_on=ends,
            certificate_number=f"Б-{ends:%y}-{region.days(1, 99999):05}", certificate_date=ends,
        )  # fmt: skip
        day = ends + timedelta(days=region.days(20, 80))


def spend_some(
    region: Region, schedule: Schedule, who: Person, card: Issued, number: int, pools: list[str]
) -> None:
    """The last blocks first: a variative one goes to a profile programme before anything else does (R30)."""
    for index, block in enumerate(reversed(card.blocks[-number:] if number else [])):
        spend(
            region,
            schedule,
            who,
            block,
            issued=card.issued_on,
            until=card.valid_until,
            pools=pools,
            profile=index == 0,
        )


def never(region: Region, schedule: Schedule, who: Person, on: date) -> None:
    """None yet: a newcomer, or overdue (R34)."""


def fresh(region: Region, schedule: Schedule, who: Person, on: date) -> None:
    card = issue(region, who, on)
    if region.chance(0.1):
        change_of_mind(region, schedule, who, card.blocks[0], issued=on, until=card.valid_until)


def half(region: Region, schedule: Schedule, who: Person, on: date) -> None:
    pools = ["closed"] if region.chance(0.2) else [*region.random.sample(NOW, 4), "closed"]
    spend_some(region, schedule, who, issue(region, who, on), region.days(1, 2), pools)


def used(region: Region, schedule: Schedule, who: Person, on: date) -> None:
    pools = ["closed", "open"] if region.chance(0.4) else [*region.random.sample(NOW, 4), "closed"]
    spend_some(region, schedule, who, issue(region, who, on), 3, pools)


def expiring(region: Region, schedule: Schedule, who: Person, on: date) -> None:
    spend_some(region, schedule, who, issue(region, who, on), region.days(0, 1), ["closed"])


def expired(region: Region, schedule: Schedule, who: Person, on: date) -> None:
    spend_some(region, schedule, who, issue(region, who, on), region.days(0, 2), ["closed"])


def spent(region: Region, schedule: Schedule, who: Person, on: date) -> None:
    spend_some(region, schedule, who, issue(region, who, on), 3, ["closed"])


def annulled(region: Region, schedule: Schedule, who: Person, on: date) -> None:
    annul(region, issue(region, who, on))
    if region.chance(0.5):
        issue(region, who, min(region.today, on + timedelta(days=21)))


def paper(region: Region, schedule: Schedule, who: Person, on: date) -> None:
    card = issue(region, who, on, paper=True)
    copy_paper(region, schedule, who, card, card.blocks[-region.days(1, 3) :])


def earlier(region: Region, schedule: Schedule, who: Person, on: date) -> None:
    """A voucher of the time before: at least three years older than the next one (R26)."""
    before = on - timedelta(days=1100 + region.days(0, 300))
    if add_years(before, YEARS_BETWEEN) <= on and before > who.since:
        paper(region, schedule, who, before)


def wish(region: Region, who: Person, *, refused: bool = False) -> None:
    """Has asked for a voucher some days ago; by the number and not by the dice (R26)."""
    asked = region.ago(1 + who.worker % 9)
    answer: dict[str, Any] = {"requested_at": region.at(asked)}
    if refused:
        answer = {
            "requested_at": region.at(asked - timedelta(days=4)),
            "state": Change.REJECTED,
            "decided_at": region.at(asked),
            "decided_by_id": who.place.responsible or region.operator,
            "refusal": "Курс запланирован на следующий учебный год.",
        }
    region.bulk.add(VoucherRequest, worker_id=who.worker, requested_by_id=who.user, **answer)


def plan(region: Region, who: Person, *, agreed: bool) -> None:
    """A recent graduate: a day for the first course, proposed by the person or agreed on already (R34)."""
    graduated = date(who.since.year - (who.since.month < 7), 6, 30)
    region.bulk.amend(Worker, who.worker, graduated_on=graduated)
    asked, responsible = region.ago(2 + who.worker % 5), who.place.responsible
    region.bulk.add(
        PlannedTraining,
        worker_id=who.worker,
        by_worker=not agreed,
        planned_on=add_years(graduated, 4),
        deficit="Оценивание на уроке: как давать ученикам обратную связь.",
        requested_by_id=responsible if agreed else who.user,
        requested_at=region.moment - (region.today - asked),
        state=Change.CONFIRMED if agreed else Change.PENDING,
        decided_at=region.moment - timedelta(hours=5) if agreed else None,
        decided_by_id=who.user if agreed else None,
    )


STORIES = {
    "never": Story(never, (0, 900), 14, past=True, may_have_earlier=False, newcomers=True),
    "fresh": Story(fresh, (0, 200), 12),
    "half": Story(half, (40, 330), 16),
    "used": Story(used, (160, 360), 12),
    "expiring": Story(expiring, (339, 364), 4),
    "expired": Story(expired, (370, 1000), 12, past=True),
    "spent": Story(spent, (370, 1000), 12, past=True),
    "overdue": Story(spent, (1110, 1350), 6, past=True, may_have_earlier=False),
    "long ago": Story(paper, (1110, 2100), 3, past=True, may_have_earlier=False),
    "paper": Story(paper, (100, 1000), 5, past=True),
    "annulled": Story(annulled, (30, 300), 2),
}
# After these a voucher is due today.
DUE = [STORIES[name] for name in ("never", "overdue", "long ago")]
