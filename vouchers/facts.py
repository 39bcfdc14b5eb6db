from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.aggregates import Count
from django.db.models.functions import Coalesce

from lib.reasons import Reason
from staff.facts import deciders, deciders_of_data, posts
from staff.known import who_decides
from staff.models import Worker
from vouchers import rules, uses
from vouchers.known import WORKED, Block, Issued, Quota, Standing, Use, by_posts
from vouchers.models import (
    PaperCourse,
    SettledCourse,
    TemplateBlock,
    Voucher,
    VoucherBlock,
    VoucherQuota,
    VoucherTemplate,
)
from vouchers.states import BlockKind, BlockState, Medium, Validity


def standing(worker: Worker) -> Standing:
    """What decides this worker's right to a voucher: two queries."""
    return standings([worker])[worker.pk]


def standings(workers: Iterable[Worker]) -> dict[int, Standing]:
    """The same for many: still two queries, however many workers. By the worker's ID."""
    known = {worker.pk: worker for worker in workers}
    jobs = posts(known, WORKED)
    vouchers = defaultdict(list)
    for voucher in Voucher.objects.filter(worker__in=known).order_by("issued_on", "pk"):
        vouchers[voucher.worker_id].append(_issued(voucher, ()))
    return {
        pk: Standing(
            worker_id=pk,
            vouchers=tuple(vouchers[pk]),
            graduated_on=worker.graduated_on,
            **by_posts(jobs[pk]),
        )
        for pk, worker in known.items()
    }


def only_another(worker: Worker, by: Any) -> list[Reason]:
    """Why this account may not issue a voucher to this worker: it is the worker's own (R11, R26)."""
    if by is None or by.pk != worker.user_id:
        return []
    return rules.not_to_yourself(own=True, who=who_decides(deciders_of_data(worker), None))


def only_another_records(worker: Worker, standing: Standing, by: Any) -> list[Reason]:
    """Why this account may not copy this worker's paper voucher: it is the own. Another Responsible of the place where
    the person works can; who answers for a unit is no worker of the organization above (R11, R31)."""
    if by is None or by.pk != worker.user_id:
        return []
    there = deciders(post.organization_id for post in standing.workplaces)
    others = {name for people in there.values() for user, name in people.items() if user != by.pk}
    who = " или ".join(sorted(others)) or "другой Ответственный вашей организации"
    return rules.not_by_yourself(own=True, who=who)


def preview(on: date) -> Issued:
    """What a voucher issued that day would be: its days, and the blocks of the template in force, none without one
    (R28, R29)."""
    in_force = VoucherTemplate.objects.filter(effective_from__lte=on).order_by("-effective_from")
    blocks = TemplateBlock.objects.filter(template=in_force.values("pk")[:1])
    return Issued(0, "", on, blocks=tuple(_block(block, None) for block in blocks))


def quotas(organizations: Iterable[int], on: date) -> dict[int, Quota]:
    """What the operator has set for these organizations and that year, by the organization's number; whoever is not
    limited is not there. One statement (R26)."""
    rows = VoucherQuota.objects.filter(
        organization__in=set(organizations), year=on.year, allowed__isnull=False
    )
    said = rows.values_list("organization", "organization__name", "year", "allowed", "issued")
    return {where: Quota(*one) for where, *one in cast(Any, said)}


def quota(standing: Standing, on: date) -> Quota | None:
    """Of the organization by which this person would get a voucher that day; None where nothing limits (R26)."""
    post = standing.training
    return quotas([post.organization_id], on).get(post.organization_id) if post else None


def quotas_of(standings: Iterable[Standing], on: date) -> dict[int, Quota]:
    """The same for many people, in one statement (R26)."""
    return quotas((one.training.organization_id for one in standings if one.training), on)


def issued_as(vouchers: Iterable[Voucher]) -> list[Issued]:
    """Vouchers with their blocks and what each went to, as the rules see them: for one or a page of them, one query
    more than `with_blocks()`, through which they are read, takes (R27, R31)."""
    known = list(vouchers)
    above = uses.on_blocks([block.pk for voucher in known for block in voucher.blocks.all()])
    return [
        _issued(
            one, tuple(_block(block, _own_use(block) or above.get(block.pk)) for block in one.blocks.all())
        )
        for one in known
    ]


def issued(voucher: Voucher) -> Issued:
    """The voucher as it stands now, whatever the instance in hand remembers, with what each block went to (R31)."""
    return issued_as([Voucher.objects.with_blocks().get(pk=voucher.pk)])[0]


def others(voucher: Voucher) -> list[Issued]:
    """The worker's other vouchers that count, latest first: where a course of an annulled one could go (R31)."""
    found = Voucher.objects.standing().filter(worker=voucher.worker_id).exclude(pk=voucher.pk)
    return issued_as(found.with_blocks().order_by("-issued_on", "-pk"))


def _issued(voucher: Voucher, blocks: tuple[Block, ...]) -> Issued:
    return Issued(
        id=voucher.pk,
        number=voucher.shown_number,
        issued_on=voucher.issued_on,
        term_years=voucher.term_years,
        annulled=voucher.annulled_at is not None,
        paper=voucher.medium == Medium.PAPER,
        position_id=voucher.position_id,
        position=voucher.position_name,
        blocks=blocks,
    )


def _block(block: VoucherBlock | TemplateBlock, use: Use | None) -> Block:
    return Block(
        id=block.pk,
        order=block.order,
        kind=BlockKind(block.kind),
        name=block.name,
        hours=block.hours,
        required=block.required,
        use=use,
    )


def _own_use(block: VoucherBlock) -> Use | None:
    """What this room itself knows: what stood here before the annulment (R31), or was copied from paper."""
    if settled := getattr(block, "settled", None):
        return _use(block, settled, BlockState.SETTLED, settled=settled.where, said=settled.said)
    return copied_use(block)


def copied_use(block: VoucherBlock) -> Use | None:
    """What was copied from paper for this block, whatever became of its voucher (R31)."""
    paper = getattr(block, "paper_course", None)
    if paper is None:
        return None
    number = paper.certificate_number
    return _use(
        block,
        paper,
        BlockState.ON_PAPER,
        profile=paper.profile,
        said=copied_from_paper(number),
        certificate_number=number,
        certificate_date=paper.certificate_date,
    )


def copied_from_paper(number: str) -> str:
    """What is said of a course of a paper voucher; number: the certificate's, where it has one (R31)."""
    return f"Внесён с бумажного чека, удостоверение № {number}" if number else "Внесён с бумажного чека"


def _use(block: VoucherBlock, course: PaperCourse | SettledCourse, state: BlockState, **more: Any) -> Use:
    return Use(
        state=state,
        record_id=course.pk,
        block_id=block.pk,
        kind=BlockKind(block.kind),
        programme=course.programme,
        provider=course.provider,
        hours=course.hours,
        starts_on=course.starts_on,
        ends_on=course.ends_on,
        **more,
    )


def with_state(vouchers: QuerySet[Voucher], on: date) -> QuerySet[Any]:
    """Annotates `total`, `used` and `validity`: what `rules.validity` says, said to the database for lists (R28)."""
    expiring = rules.expiring_until(on)
    return vouchers.annotate(total=_count(Q()), used=_count(_spent())).annotate(
        validity=Case(
            When(annulled_at__isnull=False, then=Value(Validity.ANNULLED)),
            When(used__gte=F("total"), total__gt=0, then=Value(Validity.USED)),
            When(valid_until__lt=on, then=Value(Validity.EXPIRED)),
            When(valid_until__lte=expiring, then=Value(Validity.EXPIRING)),
            When(used__gt=0, then=Value(Validity.HALF)),
            default=Value(Validity.FRESH),
        )
    )


def _spent() -> Q:
    spent = Q(paper_course__isnull=False)
    for blocks in uses.spent_blocks():
        spent |= Q(Exists(blocks.filter(block=OuterRef("pk"))))
    return spent


def _count(which: Q) -> Coalesce:
    blocks = VoucherBlock.objects.filter(which, voucher=OuterRef("pk")).order_by()
    counted = blocks.values("voucher").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)
