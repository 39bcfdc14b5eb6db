"""What people may do at any moment: a step picks its records and arguments by chance and calls one action.

A step returns None when there is nobody to do it to. The key is the action's name, as its module and its function.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.driver.steps import (
    access,
    accounts,
    asked,
    attestations,
    courses,
    data,
    elsewhere,
    email,
    files,
    groups,
    lists,
    posts,
    registering,
    signup,
    vouchers,
    waiting,
    wishes,
    workplaces,
)
from tests.driver.world import World

Step = Callable[[World], Any]
STEPS: dict[str, Step] = {
    **signup.STEPS,
    **registering.STEPS,
    **workplaces.STEPS,
    **data.STEPS,
    **attestations.STEPS,
    **elsewhere.STEPS,
    **files.STEPS,
    **lists.STEPS,
    **email.STEPS,
    **posts.STEPS,
    **asked.STEPS,
    **access.STEPS,
    **vouchers.STEPS,
    **wishes.STEPS,
    **courses.STEPS,
    **groups.STEPS,
    **waiting.STEPS,
    **accounts.STEPS,
}
# How often, where it is not once: what builds a story comes more often than what ends it or changes little.
WEIGHTS = {
    "courses.enrolling.actions.enrol": 10,
    "courses.waiting.actions.join_waiting": 2,
    "courses.certificates.actions.close_group": 4,
    "courses.certificates.actions.record_certificate": 2,
    "lib.actions.save_new": 4,
    "vouchers.actions.issue_voucher": 4,
    "vouchers.actions.record_paper_voucher": 2,
    "vouchers.actions.annul_voucher": 2,
    "vouchers.asking.actions.ask_for_voucher": 3,
    "staff.workplaces.actions.ask": 2,
    "staff.workplaces.actions.confirm": 4,
    "staff.workplaces.actions.confirm_all": 2,
    "staff.workplaces.actions.reject": 0.7,
    "staff.signup.actions.sign_up": 2,
    "staff.signup.actions.issue_link": 2,
    "staff.signup.actions.complete_registration": 4,
    "staff.signup.actions.disown": 0.3,
    "staff.registering.actions.register": 2,
    "staff.invitations.actions.disown_invitation": 0.3,
    "staff.moves.actions.take_back": 3,
    "staff.requests.actions.request_work_change": 3,
    "staff.requests.actions.confirm_work_request": 3,
    "staff.requests.actions.reject_work_request": 0.7,
    "staff.personal_data.actions.confirm_change": 2,
    "staff.attestation.actions.tell_of_attestation": 2,
    "staff.attestation.actions.confirm_attestation": 2,
    "staff.elsewhere.actions.tell_of_course": 2,
    "staff.elsewhere.actions.confirm_course": 2,
    "organizations.actions.suspend_access": 0.3,
    "organizations.actions.suspend_all_of": 0.3,
    "organizations.actions.refuse_access": 0.5,
    "organizations.actions.revoke_access": 0.2,
    "organizations.actions.rename": 0.3,
    "organizations.mailings.send_mailing": 0.2,
    "organizations.actions.set_must_register": 0.2,
    "imports.actions.preview": 2,
    "imports.actions.start": 3,
    "staff.coverage.actions.keep_staff_list": 0.5,
    "staff.coverage.actions.forget_staff_list": 0.3,
    "staff.looks.actions.forget_old_looks": 0.2,
    "staff.coverage.counting.count_coverage": 0.2,
    "staff.actions.change_position": 0.5,
    "staff.reorganizing.actions.close_organization": 0.6,
    "staff.reorganizing.actions.undo_closing": 2,
    "lib.actions.save_edit": 0.5,
    **dict.fromkeys(lists.STEPS, 0.4),
    **dict.fromkeys((*accounts.STEPS, "staff.signup.actions.forget_unconfirmed"), 0.2),
}
