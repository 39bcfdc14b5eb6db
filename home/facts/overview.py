"""All that the home and the card of one worker say: one statement, whatever has happened.

Held to what the rooms' own facts say by `tests/home/test_overview_statement.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.conf import settings

from courses.facts import STAGES
from courses.known import timetable
from courses.states import Funding, Seat
from home.known import Place, Taken, WorkerOverview
from lib.dates import SAMARA, now, today
from lib.prepared import fetch
from staff import known as staff
from staff.attestation.facts import in_turn
from staff.known import Attested, LeaveDates, Post
from staff.models import Worker
from staff.states import Category, Change, Kind, Leave, Work
from ui.history import inside
from vouchers.known import Block, Issued, Standing, Use, by_posts, shown_number
from vouchers.states import BlockKind, BlockState, KeptAs, Medium

_SQL = """
SELECT
  (SELECT json_agg(json_build_object(
      'id', e.id, 'organization_id', o.id, 'organization', o.name, 'position_id', p.id, 'position', p.name,
      'entitled', p.voucher_entitled, 'pedagogical', p.pedagogical, 'work', e.state, 'kind', e.kind,
      'leave', (SELECT json_build_object('id', l.id, 'kind', l.kind, 'begins_on', l.begins_on, 'ends_on', l.ends_on)
                  FROM staff_leaveperiod l WHERE l.employment_id = e.id AND l.cancelled_at IS NULL
                   AND (l.ends_on IS NULL OR l.ends_on >= %(day)s) ORDER BY l.begins_on LIMIT 1),
      'training', e.training, 'training_chosen', e.training_chosen, 'requested_at', e.requested_at,
      'decided_at', e.decided_at, 'started_on', e.started_on,
      'ended_on', e.ended_on, 'refusal', e.refusal,
      'decides', (SELECT json_agg(json_build_array(r.user_id,
                          coalesce(person.full_name, nullif(account.name, ''), account.email)) ORDER BY r.id)
                    FROM organizations_responsible r JOIN accounts_user account ON account.id = r.user_id
                    LEFT JOIN staff_worker person ON person.user_id = r.user_id
                   WHERE r.organization_id = e.organization_id AND r.state = 'active'
                     AND (r.until IS NULL OR r.until >= %(day)s)
                     AND e.state IN ('awaiting', 'current'))
    ) ORDER BY e.requested_at, e.id)
     FROM staff_employment e JOIN organizations_organization o ON o.id = e.organization_id
     JOIN staff_position p ON p.id = e.position_id WHERE e.worker_id = w.id),
  (SELECT json_agg(json_build_object(
      'id', v.id, 'number', v.number, 'issued_on', v.issued_on, 'term_years', v.term_years, 'medium', v.medium,
      'annulled_at', v.annulled_at, 'position_id', v.position_id, 'position', v.position_name,
      'blocks', (SELECT json_agg(json_build_object('id', b.id, 'order', b."order", 'kind', b.kind, 'name', b.name,
                                 'hours', b.hours, 'required', b.required, 'settled', s) ORDER BY b."order")
                   FROM vouchers_voucherblock b LEFT JOIN vouchers_settledcourse s ON s.block_id = b.id
                  WHERE b.voucher_id = v.id)
    ) ORDER BY v.issued_on, v.id)
     FROM vouchers_voucher v WHERE v.worker_id = w.id),
  (SELECT json_agg(json_build_object(
      'id', e.id, 'seat', e.state, 'block_id', e.voucher_block_id, 'kind', p.block, 'programme', p.title,
      'provider', provider.name, 'hours', p.hours, 'starts_on', e.starts_on, 'ends_on', e.ends_on,
      'profile', e.profile, 'number', c.number, 'issued_on', c.issued_on, 'group', g.number, 'group_id', g.id,
      'time', g.time, 'place', g.place, 'sessions', g.sessions, 'funding', e.funding, 'kept_as', e.kept_as))
     FROM courses_enrolment e JOIN courses_coursegroup g ON g.id = e.group_id
     JOIN courses_programme p ON p.id = g.programme_id JOIN courses_provider provider ON provider.id = p.provider_id
     LEFT JOIN courses_certificate c ON c.enrolment_id = e.id WHERE e.worker_id = w.id),
  (SELECT json_agg(json_build_object(
      'id', c.id, 'block_id', b.id, 'kind', b.kind, 'block', b.name, 'medium', v.medium, 'voucher', v.number,
      'voucher_id', v.id, 'annulled', v.annulled_at IS NOT NULL, 'programme', c.programme, 'provider', c.provider,
      'hours', c.hours, 'starts_on', c.starts_on, 'ends_on', c.ends_on, 'profile', c.profile,
      'number', c.certificate_number, 'issued_on', c.certificate_date, 'kept_as', c.kept_as))
     FROM vouchers_papercourse c JOIN vouchers_voucherblock b ON b.id = c.block_id
     JOIN vouchers_voucher v ON v.id = b.voucher_id WHERE v.worker_id = w.id),
  (SELECT min(c.requested_at) FROM staff_personaldatachange c WHERE c.worker_id = w.id AND c.state = 'pending'),
  (SELECT json_agg(json_build_array(o.name, s.at) ORDER BY r.id)
     FROM organizations_responsible r JOIN organizations_organization o ON o.id = r.organization_id
     LEFT JOIN organizations_suspension s ON s.responsible_id = r.id AND s.reopened_at IS NULL
    WHERE r.user_id = w.user_id AND r.state = 'suspended'),
  (SELECT json_agg(json_build_array(p.id, p.name, a.category, a."on", a.next_on) ORDER BY a."on" DESC, a.id DESC)
     FROM staff_attestation a JOIN staff_position p ON p.id = a.position_id WHERE a.worker_id = w.id),
  (SELECT json_build_array(asked.id, asked.state, asked.requested_at, asked.decided_at, asked.refusal)
     FROM vouchers_voucherrequest asked WHERE asked.worker_id = w.id ORDER BY asked.id DESC LIMIT 1),
  (SELECT json_agg(coalesce(person.full_name, nullif(account.name, ''), account.email) ORDER BY r.id)
     FROM organizations_responsible r JOIN accounts_user account ON account.id = r.user_id
     LEFT JOIN staff_worker person ON person.user_id = r.user_id
    WHERE r.state = 'active' AND (r.until IS NULL OR r.until >= %(day)s) AND r.user_id IS DISTINCT FROM w.user_id
      AND r.organization_id IN (
        SELECT e.organization_id FROM staff_employment e WHERE e.worker_id = w.id AND e.state = 'current'
        UNION
        SELECT unit.parent_id FROM organizations_responsible own
          JOIN organizations_organization unit ON unit.id = own.organization_id
          JOIN staff_employment e ON e.organization_id = unit.id AND e.worker_id = w.id AND e.state = 'current'
         WHERE own.user_id = w.user_id AND own.state IN ('active', 'suspended'))),
  (SELECT json_agg(json_build_object(
      'id', c.id, 'block_id', NULL, 'programme', c.programme, 'provider', c.provider, 'hours', c.hours,
      'starts_on', c.starts_on, 'ends_on', c.ends_on, 'number', c.number, 'issued_on', c.issued_on,
      'funding', c.funding))
     FROM staff_courseelsewhere c WHERE c.worker_id = w.id AND c.state = 'confirmed'),
  (SELECT json_agg(json_build_array(plan.id, plan.state, plan.planned_on, plan.by_worker, plan.deficit))
     FROM vouchers_plannedtraining plan WHERE plan.worker_id = w.id AND plan.state IN ('pending', 'confirmed')),
  (SELECT json_build_array(entry.id, entry.group_id, p.title, entry.offered_until)
     FROM courses_waitingentry entry JOIN courses_coursegroup g ON g.id = entry.group_id
     JOIN courses_programme p ON p.id = g.programme_id
    WHERE entry.worker_id = w.id AND entry.state = 'offered' ORDER BY entry.offered_until, entry.id LIMIT 1)
FROM staff_worker w WHERE w.id = %(worker)s
"""


def overview(worker: Worker) -> WorkerOverview:
    """Where the person works and worked, the vouchers with their blocks, the courses of all kinds (R19)."""
    (found,) = fetch(_SQL, {"worker": worker.pk, "day": today()})
    places, vouchers, seats, papers, closed, attested, elsewhere = (
        found[at] or [] for at in (0, 1, 2, 3, 5, 6, 9)
    )
    courses = sorted(
        [*map(_seat, seats), *map(_paper, papers), *map(_elsewhere, elsewhere)],
        key=lambda one: (one.use.starts_on, one.use.programme),
    )
    jobs = [_place(one, worker) for one in places]
    return WorkerOverview(
        standing=_standing(worker, jobs, _vouchers(vouchers, courses)),
        places=tuple(jobs),
        courses=tuple(one for one in courses if one.use.state != BlockState.SETTLED),
        annulled_on={one["id"]: _moment(one["annulled_at"]).date() for one in vouchers if one["annulled_at"]},
        change_since=found[4],
        closed=tuple((name, _moment(at) if at else None) for name, at in closed),
        attestations=in_turn(
            Attested(position, name, Category(category), date.fromisoformat(on), _day(next_on))
            for position, name, category, on, next_on in attested
        ),
        answerers=tuple(found[8] or ()),
        **_asked(found[7]),
        **_plans(found[10] or ()),
        offered=_offered(found[11]),
    )


def _offered(found: list[Any] | None) -> tuple[int, int, str, datetime] | None:
    """While it lasts: an offer that ran out is over before the waiting list is served again (R36)."""
    if found is None or (until := _moment(found[3])) < now():
        return None
    return found[0], found[1], found[2], until


def _asked(found: list[Any] | None) -> dict[str, Any]:
    """The latest wish for a voucher: the one that waits, or why it was refused (R26)."""
    if found is None:
        return {}
    pk, state, asked, decided, refusal = found
    if state == Change.PENDING:
        return {"asked": (pk, _moment(asked).date())}
    return {"refused": (_moment(decided).date(), refusal)} if state == Change.REJECTED else {}


def _plans(found: Sequence[list[Any]]) -> dict[str, Any]:
    """What is agreed on, and what one side proposed: one of each at most (R34)."""
    said: dict[str, Any] = {}
    for pk, state, day, by_worker, deficit in found:
        on = date.fromisoformat(day)
        if state == Change.PENDING:
            said["proposal"] = (pk, on, by_worker)
        else:
            said["planned"] = (on, deficit)
    return said


def _day(said: str | None) -> date | None:
    return date.fromisoformat(said) if said else None


def _moment(said: str) -> datetime:
    return datetime.fromisoformat(said).astimezone(SAMARA)


def _place(one: dict[str, Any], worker: Worker) -> Place:
    work, asked_on = Work(one["work"]), _moment(one["requested_at"]).date()
    decide = [
        (user, name) for user, name in one["decides"] or [] if work != Work.AWAITING or user != worker.user_id
    ]
    people = tuple(name for _, name in decide)
    post = Post(
        employment_id=one["id"],
        worker_id=worker.pk,
        organization_id=one["organization_id"],
        organization=one["organization"],
        position_id=one["position_id"],
        position=one["position"],
        work=work,
        kind=Kind(one["kind"]),
        pedagogical=one["pedagogical"],
        entitled=one["entitled"],
        training=one["training"],
        chosen=one["training_chosen"],
        led=bool(one["decides"]),
        asked_on=asked_on,
        decided_on=_moment(one["decided_at"]).date() if one["decided_at"] else None,
        started_on=_day(one["started_on"]),
        ended_on=_day(one["ended_on"]),
        refusal=one["refusal"],
    )
    operator_from = staff.waits(people, asked_on, settings.PATIENCE_DAYS).operator_from
    return Place(post, _leave(one["leave"]), people, operator_from)


def _leave(one: dict[str, Any] | None) -> LeaveDates | None:
    if one is None:
        return None
    return LeaveDates(
        one["id"], Leave(one["kind"]), date.fromisoformat(one["begins_on"]), _day(one["ends_on"])
    )


def _standing(worker: Worker, places: list[Place], vouchers: list[Issued]) -> Standing:
    """As `vouchers.facts.standing` has it, with the blocks besides."""
    posts = sorted((place.post for place in places), key=lambda post: post.employment_id)
    return Standing(
        worker_id=worker.pk,
        vouchers=tuple(vouchers),
        graduated_on=worker.graduated_on,
        **by_posts(posts),
    )


def _vouchers(found: list[dict[str, Any]], courses: list[Taken]) -> list[Issued]:
    spent = {one.use.block_id: one.use for one in courses if one.seat != Seat.RELEASED}
    return [
        Issued(
            id=one["id"],
            number=shown_number(one["number"], one["id"]),
            issued_on=date.fromisoformat(one["issued_on"]),
            term_years=one["term_years"],
            annulled=one["annulled_at"] is not None,
            paper=one["medium"] == Medium.PAPER,
            position_id=one["position_id"],
            position=one["position"],
            blocks=tuple(_block(block, spent) for block in one["blocks"] or []),
        )
        for one in found
    ]


def _block(one: dict[str, Any], spent: dict[int, Use]) -> Block:
    settled = one["settled"]
    use = _use(settled, BlockState.SETTLED, one["kind"]) if settled else spent.get(one["id"])
    return Block(
        one["id"], one["order"], BlockKind(one["kind"]), one["name"], one["hours"], one["required"], use
    )


def _use(one: dict[str, Any], state: BlockState, kind: str, **more: Any) -> Use:
    return Use(
        state=state,
        record_id=one["id"],
        block_id=one["block_id"] or 0,
        kind=BlockKind(kind),
        programme=one["programme"],
        provider=one["provider"],
        hours=one["hours"],
        starts_on=date.fromisoformat(one["starts_on"]),
        ends_on=date.fromisoformat(one["ends_on"]),
        **more,
    )


def _seat(one: dict[str, Any]) -> Taken:
    """A released seat leaves its block free."""
    seat = Seat(one["seat"])
    use = _use(
        one,
        STAGES.get(seat, BlockState.FREE),
        one["kind"],
        profile=one["profile"],
        certificate_number=one["number"] or "",
        certificate_date=_day(one["issued_on"]),
        group=one["group"],
        time=one["time"],
        place=one["place"],
    )
    paid_by = KeptAs(one["kept_as"]).label if one["kept_as"] else Funding(one["funding"]).label
    sessions = timetable(one["sessions"], use.starts_on)
    return Taken(use, seat, seat, paid_by, one["group_id"], sessions)


def _paper(one: dict[str, Any]) -> Taken:
    """Of an annulled voucher only what was kept belongs to the history (R31); the rest stays with its block."""
    state = BlockState.SETTLED if one["annulled"] and not one["kept_as"] else BlockState.ON_PAPER
    use = _use(
        one,
        state,
        one["kind"],
        profile=one["profile"],
        certificate_number=one["number"],
        certificate_date=_day(one["issued_on"]),
    )
    if one["kept_as"]:
        return Taken(use, Seat.FINISHED, Seat.FINISHED, KeptAs(one["kept_as"]).label)
    number = shown_number(one["voucher"], one["voucher_id"])
    paid_by = f"{Medium(one['medium']).label} чек № {number}, {inside(one['block'])}"
    badge = BlockState.ON_PAPER if one["medium"] == Medium.PAPER else Seat.FINISHED
    return Taken(use, Seat.FINISHED, badge, paid_by)


def _elsewhere(one: dict[str, Any]) -> Taken:
    """A confirmed course of another place: no block, and as finished as it was told (R20)."""
    said = {"certificate_number": one["number"], "certificate_date": _day(one["issued_on"])}
    use = _use(one, BlockState.PASSED, BlockKind.VARIATIVE, **said)
    return Taken(use, Seat.FINISHED, Seat.FINISHED, f"Другое место. {Funding(one['funding']).label}")
