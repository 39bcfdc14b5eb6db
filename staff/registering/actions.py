"""A Responsible registers a worker (R10): from the form, and row by row from a file."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from accounts import addresses
from letters.states import Priority
from lib.actions import action
from lib.dates import now, today
from lib.history import write_new
from lib.locks import lock_words
from lib.readers import For
from lib.reasons import Reason, refuse_if
from lib.scopes import hold
from lib.snils import masked
from organizations.access import OWN
from organizations.models import Organization
from staff.duplicates.facts import known
from staff.duplicates.known import Person
from staff.invitations.letters import invitation as invite
from staff.models import (
    CabinetHint,
    Employment,
    Invitation,
    PersonQuestion,
    Position,
    Worker,
    masked_name,
    same_person,
)
from staff.registering import letters, reasons, rules
from staff.registering.facts import asked_lately, hints_lately, mailboxes, told_lately
from staff.signup.rules import may_apply
from staff.states import Kind, Origin, Work
from staff.workplaces.rules import begins


@action(
    For("Вас зарегистрировал Ответственный", responsible="Работник зарегистрирован Ответственным"),
    about="worker",
    scope=OWN,
)
def register(
    person: Person,
    organization: Organization,
    position: Position,
    *,
    email: str,
    started_on: date,
    kind: Kind = Kind.MAIN,
    main_job: str = "",
    main_job_pedagogical: bool | None = None,
    personal: bool = False,
    another_person: bool = False,
    priority: Priority = Priority.ORDINARY,
    by: Any,
    why: str = "",
) -> Employment:
    """Make the worker, the current employment in this organization and the invitation, whose letter is queued (R10).

    person: all five fields, the name's spaces and СНИЛС cleaned already. email: the worker's own; personal: the worker
    says so of a box that looks shared (R2). kind: main, or external with its main job (R8). started_on: the first day
    of work by the order (R15). another_person: the Responsible compared the documents of a similar one (R1). priority: of
    the letter.
    No account is made before the invitation is accepted (decision 0057), so the worker's `user` is None till then.
    Judges everything itself, under the locks: whoever calls it for the rows of a file has nothing to check again.
    Raises Refused, with a reason's `field` where one field is to blame.
    """
    organization = hold(organization)
    born = cast(date, person.birth_date)
    lock_words(*same_person(person), f"mailbox {addresses.clean(email)}")
    (mailbox,), (found,) = mailboxes([email]), known([person])
    refuse_if(
        [
            *_gone(organization),
            *may_apply(born, today(), kind, main_job, main_job_pedagogical),
            *begins(born, started_on, today()),
            *rules.may_use(mailbox, personal=personal),
            *rules.may_register(found, organization.pk, kind, another_person=another_person),
        ]
    )
    worker = write_new(Worker(**{name: getattr(person, name) for name in Person.__slots__}))
    place = Employment(
        worker=worker,
        organization=organization,
        position=position,
        kind=kind,
        main_job=main_job if kind == Kind.EXTERNAL else "",
        origin=Origin.ADDED,
        state=Work.CURRENT,
        training=True,
        started_on=started_on,
        decided_at=now(),
        decided_by=by,
    )
    write_new(place)
    invitation = Invitation(worker=worker, email=mailbox.email, organization=organization, invited_by=by)
    invite(write_new(invitation), priority)
    return place


def _gone(organization: Organization) -> list[Reason]:
    closed_on = organization.closed_on
    return [reasons.organization_closed_on(organization.name, closed_on)] if closed_on else []


@action("Ответственный спросил, известен ли человек системе", about="personquestion", scope=OWN)
def ask_about(person: Person, organization: Organization, *, by: Any, why: str = "") -> PersonQuestion:
    """«Известен ли системе?» (R9): the answer, kept with who asked and when. Counted for an hour, together with
    registrations that were refused because the person is known. Raises Refused when there were too many."""
    organization = hold(organization)
    lock_words(f"questions {by.pk}")
    refuse_if(rules.may_ask(asked_lately(by.pk)))
    (found,) = known([person])
    said = [masked_name(person)] if person.last_name else []
    said += [f"СНИЛС {masked(person.snils)}"] if person.snils else []
    return PersonQuestion.objects.create(
        by=by,
        organization=organization,
        asked=", ".join(said),
        answer=rules.answer(found, organization.pk),
        found_id=found.same[0].worker_id if found else None,
    )


@action("Отправлено письмо, как выбрать организацию", about="cabinethint", scope=OWN)
def hint(person: Person, organization: Organization, *, by: Any, why: str = "") -> CabinetHint:
    """Write to somebody known how to choose this organization in the cabinet: nobody is pulled in (R14).

    The same person hears of the same organization once in HINT_DAYS; a second asking meanwhile is answered with the
    first letter. An organization sends HINTS_A_DAY of them at most. Raises Refused.
    """
    organization = hold(organization)
    (found,) = known([person])
    refuse_if(rules.may_hint(found, organization.pk, hints_lately(organization.pk)))
    (match,) = found.same
    if told := told_lately(match.worker_id, organization.pk):
        return told
    told = CabinetHint.objects.create(worker_id=match.worker_id, organization=organization, by=by)
    letters.hint(told)
    return told
