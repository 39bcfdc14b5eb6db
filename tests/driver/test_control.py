"""The driver is worth as much as it finds: a guard taken away is noticed, and no action is left out."""

from __future__ import annotations

from datetime import date

import pytest

from staff.models import Employment
from staff.moves import actions as moves
from staff.states import Work
from tests.driver.run import Broken, play
from tests.driver.steps import STEPS, WEIGHTS
from tests.test_house import sources
from tests.writing import functions

# Parts of other actions, which the stories reach through them.
WITHIN_OTHERS = {
    "staff.answering.write_answer",
    "staff.requests.ending.drop_requests",
    "staff.requests.ending.move_requests",
    "accounts.actions.first_password",
    "accounts.actions.give_up_address",
    "accounts.actions.move_account",
    "accounts.actions.open_account",
    "accounts.actions.replace_password",
    "organizations.actions.end_access",
    "organizations.deputies.ending.over",
    "submissions.uploads.keep_upload",
    "organizations.actions.reopen_held",
    "organizations.actions.restore_access",
    "organizations.actions.suspend_held",
    "courses.enrolling.actions.release_held",
    "courses.enrolling.actions.settle_course",
    "courses.enrolling.actions.take_up",
    "courses.waiting.actions.end",
    "courses.enrolling.actions.release_with_group",
    "courses.groups.actions.write_group",
    "staff.email.held.note_address",
    "staff.moves.actions.end_held",
    "staff.moves.actions.take_mark_back",
    "staff.reorganizing.carried.bring_back",
    "staff.reorganizing.carried.carry_over",
    "support.tickets.actions.attach",
    "letters.returning.mark_returned",
    "ui.admin.edit_record",
    "accounts.actions.shut_account",
    "courses.absorbing.absorb_waiting",
    "organizations.absorbing.absorb_accesses",
    "staff.absorbing.absorb_places",
    "staff.absorbing.absorb_requests",
    "staff.absorbing.withdraw_addresses",
    "support.merging.kept.keep",
    "texts.actions.agree_to",
    "support.merging.moving.move_rows",
    "support.merging.settling.settle",
    "vouchers.absorbing.absorb_requests",
    "vouchers.actions.annul_held",
    "vouchers.actions.give",
    "vouchers.actions.settle",
    "vouchers.quotas.actions.join_quotas",
    "vouchers.quotas.actions.part_quotas",
    "imports.actions.finish",
    "imports.actions.keep",
    "imports.actions.left",
    "imports.actions.loaded",
    "imports.actions.undone",
    "courses.importing.certificates.actions.record_certificate_row",
    "courses.importing.certificates.actions.take_back_certificate",
    "courses.importing.groups.actions.add_group_row",
    "courses.importing.groups.actions.take_back_group",
    "courses.importing.programmes.actions.add_programme_row",
    "courses.importing.programmes.actions.change_programme_row",
    "courses.importing.programmes.actions.take_back_programme",
    "organizations.importing.actions.add_row",
    "organizations.importing.actions.change_row",
    "organizations.importing.actions.take_back",
    "staff.attestation.importing.actions.record_row",
    "staff.attestation.importing.actions.take_back_attestation",
    "staff.importing.actions.propose",
    "staff.importing.actions.register_row",
    "staff.importing.actions.take_back",
    "staff.importing.actions.write_to_known",
}


def test_every_action_of_the_project_is_a_step() -> None:
    actions = {
        f"{name.removesuffix('.py').replace('/', '.')}.{function.name}"
        for name, tree in sources()
        for function in functions(tree)
        if function.action and "." not in function.name
    }
    assert actions - STEPS.keys() - WITHIN_OTHERS == set()
    assert (STEPS.keys() | WITHIN_OTHERS) - actions == set()


def _ends_and_forgets_the_mark(place: Employment, on: date, *, by: object) -> bool:
    place.state, place.training, place.ended_on = Work.ENDED, False, on
    place.save(update_fields=["state", "training", "ended_on"])
    return True


def _takes_the_attestations_along(place: Employment, on: date, *, by: object) -> bool:
    for one in place.worker.attestations.all():
        one.delete()
    return bool(END_HELD(place, on, by=by))


END_HELD = moves.end_held


@pytest.mark.slow
@pytest.mark.django_db
def test_r19_control_a_move_that_takes_attestations_along_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moves, "end_held", _takes_the_attestations_along)
    # Among so many steps it takes minutes until somebody with an attestation leaves.
    for name in ("attestation.actions.record_attestation", "moves.actions.dismiss", "moves.actions.transfer"):
        monkeypatch.setitem(WEIGHTS, f"staff.{name}", 15)
    with pytest.raises(Broken, match="аттестации не те"):
        for seed in range(300):
            play(seed)


@pytest.mark.slow
@pytest.mark.django_db
def test_control_a_mark_that_is_not_moved_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moves, "end_held", _ends_and_forgets_the_mark)
    # Rarely by chance is it the marked one of two that ends.
    for name in (
        "positions.actions.add_second_position",
        "positions.actions.move_training_mark",
        "moves.actions.dismiss",
    ):
        monkeypatch.setitem(WEIGHTS, f"staff.{name}", 15)
    with pytest.raises(Broken, match="у работающего отмечена ровно одна должность"):
        for seed in range(300):
            play(seed)
