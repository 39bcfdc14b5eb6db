"""May somebody come in by this invitation, and may it be sent again? (R10)"""

from __future__ import annotations

import re
from datetime import date, datetime

from lib.reasons import Reason
from staff.invitations import reasons
from staff.invitations.known import LIVES, TRIES
from staff.states import Invited


def stands(state: Invited, invited_at: datetime, wrong_answers: int, at: datetime) -> Invited:
    """The state of an invitation at this moment (R10): whether its link still lives, too."""
    if state != Invited.SENT:
        return state
    if wrong_answers >= TRIES:
        return Invited.BLOCKED
    return Invited.EXPIRED if at >= invited_at + LIVES else Invited.SENT


def link_lives(number: int, latest: int, state: Invited, wrong_answers: int) -> list[Reason]:
    """One link lives at a time: the latest letter's, until somebody has come in by it or guessed too often (R10)."""
    if state == Invited.ACCEPTED:
        return [reasons.come_in_already()]
    if state == Invited.DISOWNED:
        return [reasons.invitation_disowned()]
    if number != latest:
        return [reasons.invitation_replaced()]
    return [reasons.too_many_wrong_answers(TRIES)] if wrong_answers >= TRIES else []


def knows(proof: str, snils: str, birth_date: date) -> bool:
    """Does the answer show that it is the person: СНИЛС's last four digits, or the birth date (R10)?"""
    parts = re.findall(r"[0-9]+", proof)
    said = "".join(part.zfill(2) for part in parts) if len(parts) == len("дмг") else "".join(parts)
    return said in {snils[-4:], snils, f"{birth_date:%d%m%Y}"}


def may_send_again(state: Invited) -> list[Reason]:
    """While nobody has come in; not to a mailbox whose owner said «Это не я» (R10)."""
    if state == Invited.ACCEPTED:
        return [reasons.came_in()]
    return [reasons.mailbox_is_anothers()] if state == Invited.DISOWNED else []


def may_correct(state: Invited, *, has_account: bool = False) -> list[Reason]:
    """The address may be corrected until somebody has come in by the invitation (R10); that of an account is its
    owner's own (R6)."""
    if state == Invited.ACCEPTED:
        return [reasons.came_in()]
    return [reasons.address_of_account()] if has_account else []


def may_invite(email: str, *, entered: bool, invited: bool) -> list[Reason]:
    """May somebody be invited who works here and has never entered? (R10) email: of the account, or as typed."""
    if entered:
        return [reasons.came_in()]
    if invited:
        return [reasons.invited_already()]
    return [] if email else [reasons.address_needed()]
