"""What becomes of each row of a file of workers (R2, R8–R11, R14): a fixed number of statements for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from accounts.reasons import shared_mailbox
from imports.kinds import Judged, because
from imports.models import Batch
from imports.states import Verdict
from lib.dates import add_years, format_date, today
from lib.readers import Reader
from lib.reasons import Reason
from lib.sheets import Row
from staff.duplicates.facts import known
from staff.duplicates.known import Known, Person
from staff.importing import differing
from staff.importing import reasons as file_reasons
from staff.importing.positions import Positions
from staff.importing.repeats import repeats
from staff.known import Post
from staff.registering import reasons, rules
from staff.registering.facts import mailboxes
from staff.registering.known import Mailbox
from staff.registering.rules import answer
from staff.signup.rules import may_apply
from staff.states import Answer, Kind
from staff.workplaces.rules import begins

# Not refused, and more often a mistyped year than a worker.
SELDOM_OLDER = 75
CREATE, UPDATE, ERASE = "create", "update", "erase"


@dataclass(frozen=True)
class Asked:
    """One row as it is to be registered. position: of the list that operators keep; None where it is not in it."""

    person: Person
    born: date
    email: str
    position: str | None
    kind: Kind
    main_job: str
    main_job_pedagogical: bool | None
    started_on: date | None

    @classmethod
    def of(cls, values: Mapping[str, Any], position: str | None) -> Asked:
        return cls(
            person_of(values),
            values["birth_date"],
            values["email"],
            position,
            Kind(values.get("kind") or Kind.MAIN),
            values.get("main_job") or "",
            values.get("main_job_pedagogical"),
            values.get("started_on"),
        )


def person_of(values: Mapping[str, Any]) -> Person:
    said = {name: values.get(name) or "" for name in ("last_name", "first_name", "patronymic", "snils")}
    return Person(birth_date=values["birth_date"], **said)


def judge(batch: Batch, rows: Sequence[Row]) -> list[Judged]:
    """The verdict of each row, in their order (R10)."""
    positions = Positions()
    asked = [Asked.of(row.values, positions.named(row.values["position"])) for row in rows]
    found = known([one.person for one in asked])
    boxes = mailboxes([one.email for one in asked])
    here = differing.Here([match.worker_id for one in found for match in one.same])
    twice = repeats(rows, [one.person for one in asked], [one.email for one in asked])
    judged = []
    for row, one, theirs, box in zip(rows, asked, found, boxes, strict=True):
        if row.number in twice:
            judged.append(twice[row.number])
        else:
            judged.append(_judge(batch, row, one, theirs, box, positions, here))
    return judged


def _judge(
    batch: Batch,
    row: Row,
    one: Asked,
    theirs: Known,
    box: Mailbox,
    positions: Positions,
    here: differing.Here,
) -> Judged:
    organization = cast(int, batch.organization_id)
    said = answer(theirs, organization)
    if said == Answer.AWAITS:
        return _of(theirs, because(Verdict.HERE, reasons.awaits_here()))
    # Who works here is compared whatever else the row says; another СНИЛС is what is proposed (R11).
    if theirs.same and len(theirs.same) == 1 and (job := _works(theirs, organization)) is not None:
        return here.judge(theirs.same[0].worker_id, job, row.values, one.position, batch.switches)
    if said == Answer.CHOOSES:
        words = "Уже в АИС: напишем, как выбрать вашу организацию."
        known_one = theirs.same[0].worker_id
        return Judged(
            Verdict.ELSEWHERE, words, "Курсы и чеки сохранятся.", record=known_one, worker_id=known_one
        )
    wrong = list(_against(one, theirs, box, organization))
    if wrong and theirs.same:
        # Whatever the position is called.
        part_timer = wrong[0].why is reasons.part_timer_of
        return _of(theirs, because(Verdict.SKIP if part_timer else Verdict.ERROR, *wrong))
    if one.position is None:
        more = (reason.to(Reader.RESPONSIBLE).text for reason in wrong)
        return _of(theirs, positions.unknown(row.values["position"], more))
    if wrong:
        return _of(theirs, because(Verdict.ERROR, *wrong))
    new = replace(_new(one), record=positions.number[one.position])
    return (
        new
        if batch.has(CREATE)
        else Judged(Verdict.SKIP, "Нет в АИС. Новых по вашей отметке не регистрируем.")
    )


def _works(theirs: Known, organization: int) -> Post | None:
    return next((post for post in theirs.same[0].current if post.organization_id == organization), None)


def _against(one: Asked, theirs: Known, box: Mailbox, organization: int) -> Iterator[Reason]:
    yield from rules.may_register(theirs, organization, one.kind)
    yield from may_apply(one.born, today(), one.kind, one.main_job, one.main_job_pedagogical)
    yield from begins(one.born, one.started_on or today(), today())
    for reason in rules.may_use(box):
        yield file_reasons.mailbox_is_shared() if reason.why is shared_mailbox else reason


def _new(one: Asked) -> Judged:
    since = f"Запишем с {format_date(one.started_on or today())}"
    invites = f"{since} и пришлём приглашение на {one.email}"
    born = one.born
    if add_years(born, SELDOM_OLDER) <= today():
        return Judged(Verdict.CHECK, f"Дата рождения {format_date(born)}.", "Загрузим, если всё верно.")
    if one.kind == Kind.EXTERNAL:
        then = f"Загрузим: основная работа не педагогическая ({one.main_job})."
        return Judged(Verdict.CHECK, "Внешний совместитель.", then)
    return Judged(Verdict.NEW, invites)


def _of(theirs: Known, judged: Judged) -> Judged:
    """Whom the words tell of: the one who is known, or who is similar (R9, R42)."""
    match = next(iter((*theirs.same, *theirs.close)), None)
    return replace(judged, worker_id=match.worker_id) if match else judged
