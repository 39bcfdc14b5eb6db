"""May a Responsible register this person, and what is to be done otherwise? (R2, R8, R9, R10, R14)"""

from __future__ import annotations

from collections.abc import Callable

from accounts import reasons as account_reasons
from lib.reasons import Reason
from staff.duplicates.known import Known, Likeness, Match
from staff.duplicates.rules import agrees
from staff.known import Post
from staff.registering import reasons
from staff.registering.known import Mailbox
from staff.states import Answer, Kind, Work

# How often a Responsible may ask whether somebody is known, and how many letters an organization may have sent to
# people who are to choose it.
QUESTIONS_AN_HOUR = 20
HINTS_A_DAY = 500
# The same person is told of the same organization no more often than this.
HINT_DAYS = 14


def answer(known: Known, organization_id: int) -> Answer:
    """What the system says to this organization's Responsible about the person (R9): never whose record it is."""
    if not known.same:
        return Answer.SIMILAR if known.close else Answer.UNKNOWN
    (match, *others) = known.same
    if others:
        return Answer.SNILS_OF_ANOTHER
    return _disagrees(match.likeness) or _of_one(match, organization_id)


def _disagrees(found: Likeness) -> Answer | None:
    """Where СНИЛС says one thing and the rest another; a name that was not asked about disagrees with nothing."""
    if found.only_snils:
        return None
    if found.same_snils and not (found.same_name or found.close_name or found.same_birth_date):
        return Answer.SNILS_OF_ANOTHER
    return Answer.SNILS_DIFFERS if found.other_snils else None


def _of_one(match: Match, organization_id: int) -> Answer:
    if here := match.here(organization_id):
        return Answer.HERE if any(post.work == Work.CURRENT for post in here) else Answer.AWAITS
    if match.main_job:
        return Answer.MAIN_JOB
    return Answer.CHOOSES if match.can_enter else Answer.NO_ACCOUNT


def may_register(
    known: Known, organization_id: int, kind: Kind, *, another_person: bool = False
) -> list[Reason]:
    """One account per person (R1): whoever is known is not registered again, and nobody is pulled in (R9, R14).

    another_person: the Responsible has compared the documents and says that the similar one is somebody else.
    Names where the main job is recorded only to who knows СНИЛС, ФИО and birth date of the person.
    """
    if kind == Kind.INTERNAL:
        return [reasons.internal_beside_main()]
    found = answer(known, organization_id)
    if found == Answer.UNKNOWN or (found == Answer.SIMILAR and another_person):
        return []
    if found == Answer.SIMILAR:
        return [reasons.similar(agrees(known.close[0].likeness))]
    match = known.same[0]
    if found == Answer.HERE:
        return [reasons.registered_here(match.worker_id)]
    if match.main_job and found == Answer.MAIN_JOB:
        return [_main_job(match.main_job, match.likeness, kind)]
    return [_PLAIN[found]()]


_PLAIN: dict[Answer, Callable[[], Reason]] = {
    Answer.AWAITS: reasons.awaits_here,
    Answer.CHOOSES: reasons.chooses_in_cabinet,
    Answer.NO_ACCOUNT: reasons.not_come_in_yet,
    Answer.SNILS_OF_ANOTHER: reasons.snils_of_another,
    Answer.SNILS_DIFFERS: reasons.snils_differs,
}


def _main_job(job: Post, found: Likeness, kind: Kind) -> Reason:
    where = job.organization if found.whole else ""
    if kind == Kind.EXTERNAL:
        return reasons.part_timer_of(where) if job.pedagogical else reasons.chooses_in_cabinet()
    return reasons.main_job_of(where)


def may_use(mailbox: Mailbox, *, personal: bool = False) -> list[Reason]:
    """The worker's own address, and nobody else's (R2). personal: the worker says that a shared-looking box is."""
    if mailbox.of_organization:
        return [account_reasons.organization_address()]
    if mailbox.taken:
        return [account_reasons.email_taken()]
    if mailbox.invited:
        return [reasons.email_invited()]
    return [account_reasons.shared_mailbox()] if mailbox.shared and not personal else []


def may_ask(asked_lately: int) -> list[Reason]:
    """asked_lately: this Responsible's questions of the last hour (R9)."""
    return [reasons.asked_too_often(QUESTIONS_AN_HOUR)] if asked_lately >= QUESTIONS_AN_HOUR else []


def may_hint(known: Known, organization_id: int, sent_today: int) -> list[Reason]:
    """May the person be told by a letter how to choose this organization? Who works here, or elsewhere by a main job,
    needs no such letter (R14). sent_today: such letters of the organization in 24 hours."""
    found = answer(known, organization_id)
    if found != Answer.CHOOSES:
        return may_register(known, organization_id, Kind.MAIN) or [reasons.nobody_to_write_to()]
    return [reasons.too_many_hints(HINTS_A_DAY)] if sent_today >= HINTS_A_DAY else []
