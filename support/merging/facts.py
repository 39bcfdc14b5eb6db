"""What stands on two records of one person, and what must be decided before they become one (R40)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from courses.models import Enrolment
from courses.states import Seat
from lib.reasons import Reason
from organizations.models import Responsible
from staff.models import Employment, Worker
from support.merging import asking, reasons, rules
from support.merging.known import Question
from support.merging.table import pointing
from support.models import Merge
from vouchers import facts as vouchers
from vouchers.known import Issued
from vouchers.models import Voucher


def counted(worker: Worker) -> dict[str, int]:
    """How many rows go along with this record, by what they are called (R40)."""
    found: dict[str, int] = {}
    for record in (worker, worker.user) if worker.user else (worker,):
        for model, field, _ in pointing(type(record)):
            name = str(model._meta.verbose_name_plural)
            found[name] = found.get(name, 0) + model._base_manager.filter(**{field: record}).count()
    return found


def against(survivor: Worker, absorbed: Worker) -> list[Reason]:
    """What no choice takes away (R40)."""
    if survivor.pk == absorbed.pk:
        return [reasons.one_record()]
    merged = [
        reasons.merged_already(one.pk, one.merged_into_id)
        for one in (survivor, absorbed)
        if one.merged_into_id
    ]
    both = [
        reasons.both_are_over(asking.seat(one), asking.seat(other))
        for one, other in rules.seats_apart(seats(survivor), seats(absorbed))
        if not {one.state, other.state} & {Seat.ACTIVE}
    ]
    operators = [one.user for one in (survivor, absorbed) if one.user and one.user.is_staff]
    return merged + both + ([reasons.operator_account(operators[1].email)] if operators[1:] else [])


def seats(worker: Worker) -> list[Enrolment]:
    """The groups where the person has a seat, those that are over too (R36)."""
    return list(Enrolment.objects.not_released().for_worker(worker).with_details().order_by("pk"))


def places(worker: Worker) -> list[Employment]:
    """The places of work that have not ended (R17)."""
    return list(Employment.objects.open().for_worker(worker).with_details().order_by("pk"))


def accesses(worker: Worker) -> list[Responsible]:
    """The accesses of a Responsible that have not ended (R22)."""
    if worker.user_id is None:
        return []
    found = Responsible.objects.not_ended().filter(user=worker.user_id)
    return list(found.select_related("organization").order_by("pk"))


def counting(worker: Worker) -> list[Issued]:
    """The vouchers that count, with what stands on their blocks (R26)."""
    found = Voucher.objects.standing().filter(worker=worker).with_blocks().order_by("-issued_on", "-pk")
    return vouchers.issued_as(found)


def questions(survivor: Worker, absorbed: Worker) -> list[Question]:
    """All that is different in the two records or cannot stand together, in the order of the page (R40)."""
    pair = (survivor, absorbed)
    return [
        *asking.fields(survivor, absorbed),
        *asking.accounts(survivor, absorbed),
        *asking.roles(accesses(survivor), accesses(absorbed)),
        *asking.jobs(*(places(one) for one in pair)),
        *asking.groups(rules.seats_apart(*(seats(one) for one in pair))),
        *asking.vouchers_of(counting(survivor), counting(absorbed), (survivor.pk, absorbed.pk)),
    ]


def latest(worker: Worker) -> Merge | None:
    """The merge of this record that stands (R40)."""
    return Merge.objects.standing().of_worker(worker).first()


def since(merge: Merge) -> Iterator[str]:
    """What has come to the remaining record after the merge, and belongs to nobody knows which (R40)."""
    survivor = merge.survivor
    for voucher in Voucher.objects.standing().filter(worker=survivor, created_at__gt=merge.at):
        yield f"чек № {voucher.shown_number}"
    for seat in seats(survivor):
        if seat.enrolled_at > merge.at:
            yield f"запись в группу {seat.group.number}"
    for place in places(survivor):
        if place.requested_at > merge.at:
            yield f"место работы {place}"
    for other in Merge.objects.standing().filter(survivor=survivor, pk__gt=merge.pk):
        yield f"объединение с записью ID {other.absorbed_id}"


def preferred(first: Worker, second: Worker) -> tuple[Worker, Worker]:
    """Which of the two remains where the operator has not said: with an account, with more on it, the elder (R40)."""
    both: Sequence[Any] = sorted((first, second), key=_worth)
    return both[0], both[1]


def _worth(worker: Worker) -> tuple[Any, ...]:
    used = bool(worker.user and worker.user.last_login)
    return not used, worker.user_id is None, -sum(counted(worker).values()), worker.pk
