from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from staff.models import Employment, Worker
from staff.states import Work
from vouchers import rules
from vouchers.models import TemplateBlock, Voucher, VoucherBlock, VoucherTemplate
from vouchers.states import Medium


def standing(worker: Worker) -> rules.Standing:
    """What decides this worker's right to a voucher: three queries."""
    return standings([worker])[worker.pk]


def standings(workers: Iterable[Worker]) -> dict[int, rules.Standing]:
    """The same for many: still three queries, however many workers. By the worker's ID."""
    known = {worker.pk: worker for worker in workers}
    jobs = defaultdict(list)
    places = Employment.objects.filter(worker__in=known, state__in=[Work.CURRENT, Work.AWAITING, Work.ENDED])
    for job in places.select_related("position", "organization").order_by("pk"):
        jobs[job.worker_id].append(job)
    issued = defaultdict(list)
    for voucher in Voucher.objects.filter(worker__in=known).with_blocks().order_by("issued_on"):
        issued[voucher.worker_id].append(issued_as(voucher))
    return {pk: _standing(worker, jobs[pk], issued[pk]) for pk, worker in known.items()}


@dataclass(frozen=True)
class Preview:
    """What a voucher issued that day would be (R28, R29)."""

    issued_on: date
    valid_until: date
    next_on: date
    blocks: tuple[TemplateBlock, ...]

    @property
    def hours(self) -> int:
        return sum(block.hours for block in self.blocks)


def preview(on: date) -> Preview:
    template = VoucherTemplate.objects.in_force(on)
    blocks = tuple(template.blocks.all()) if template else ()
    day = rules.Issued(id=0, number="", issued_on=on)
    return Preview(on, day.valid_until, day.next_on, blocks)


def issued_as(voucher: Voucher) -> rules.Issued:
    """The voucher as the rules see it; read it `with_blocks`."""
    return rules.Issued(
        id=voucher.pk,
        number=voucher.shown_number,
        issued_on=voucher.issued_on,
        term_years=voucher.term_years,
        annulled=voucher.annulled_at is not None,
        paper=voucher.medium == Medium.PAPER,
        position_id=voucher.position_id,
        position=voucher.position_name,
        blocks=tuple(_block(block) for block in voucher.blocks.all()),
    )


def _block(block: VoucherBlock) -> rules.Block:
    return rules.Block(
        id=block.pk,
        order=block.order,
        kind=block.kind,
        name=block.name,
        hours=block.hours,
        required=block.required,
        on_paper=hasattr(block, "paper_course"),
    )


def _standing(worker: Worker, jobs: list[Employment], issued: list[rules.Issued]) -> rules.Standing:
    current = [job for job in jobs if job.work == Work.CURRENT]
    return rules.Standing(
        worker_id=worker.pk,
        workplaces=tuple(_workplace(job) for job in current),
        training=next((_workplace(job) for job in current if job.training), None),
        vouchers=tuple(issued),
        works_since=_works_since(jobs),
        graduated_on=worker.graduated_on,
        awaits=any(job.work == Work.AWAITING for job in jobs),
    )


def _works_since(jobs: list[Employment]) -> date | None:
    taught = [job for job in jobs if job.position.voucher_entitled or job.position.pedagogical]
    return min((job.started_on for job in taught if job.started_on), default=None)


def _workplace(job: Employment) -> rules.Workplace:
    return rules.Workplace(
        employment_id=job.pk,
        organization_id=job.organization_id,
        organization=job.organization.name,
        position_id=job.position_id,
        position=job.position.name,
        entitled=job.position.voucher_entitled,
        pedagogical=job.position.pedagogical,
    )
