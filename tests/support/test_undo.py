"""R40: a merge that was a mistake is taken back within thirty days, exactly as it was."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from lib.reasons import Refused
from staff.models import Employment, Worker
from support.merging import kept
from support.merging.undoing import undo_merge
from support.models import Merge
from tests import factories
from tests.support.merging import changed, merged, seat, twins
from tests.support.test_merge import broken
from vouchers.actions import issue_voucher

pytestmark = pytest.mark.django_db


def standing(*workers: Worker) -> Any:
    """But for the letters of the merge itself."""
    users = [worker.user_id for worker in workers if worker.user_id]
    found = kept.standing([worker.pk for worker in workers], users)
    return {key: values for key, values in found.items() if key[0] != "letters.Letter"}


def test_r40_undone_everything_is_as_it_was(gleb: Any) -> None:
    one, other = twins(last_name="Соколова")
    issue_voucher(one, by=gleb)
    issue_voucher(other, by=gleb)
    seat(other)
    # Its key is a UUID, not a number.
    factories.SignUpFactory(worker=other)
    before = standing(one, other)
    merge = merged(one, other, gleb, account=str(other.user_id), full_name=str(other.pk))
    undo_merge(merge, by=gleb, why="разные люди")
    assert standing(one, other) == before
    assert Worker.objects.not_merged().count() >= 2
    assert broken() == []
    assert undo_merge(merge, by=gleb, why="ещё раз").undone_why == "разные люди"


def test_r40_undone_the_same_pair_can_be_merged_again(gleb: Any) -> None:
    one, other = twins()
    undo_merge(merged(one, other, gleb), by=gleb, why="рано")
    again = merged(Worker.objects.get(pk=other.pk), Worker.objects.get(pk=one.pk), gleb)
    assert (again.survivor, again.absorbed) == (other, one)


def _voucher(one: Worker, other: Worker, by: Any) -> None:
    issue_voucher(one, by=by)


def _seat(one: Worker, other: Worker, by: Any) -> None:
    seat(one)


def _name(one: Worker, other: Worker, by: Any) -> None:
    one.last_name = "Зимина"
    changed(one, "last_name")


def _account(one: Worker, other: Worker, by: Any) -> None:
    other.user.is_active = True
    changed(other.user, "is_active")


def _late(one: Worker, other: Worker, by: Any) -> None:
    merge = Merge.objects.get()
    merge.at -= timedelta(days=31)
    changed(merge, "at")


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (_voucher, "После объединения появилось: чек"),
        (_seat, "После объединения появилось: запись в группу"),
        (_name, "После объединения изменилось: работник"),
        (_account, "После объединения изменилось: учётная запись"),
        (_late, "Отменить объединение можно было до"),
    ],
)
def test_r40_what_has_come_since_forbids_the_undoing(gleb: Any, since: Any, said: str) -> None:
    one, other = twins(last_name="Соколова")
    merge = merged(one, other, gleb, account=str(one.user_id), full_name=str(other.pk))
    one.refresh_from_db()
    since(one, other, gleb)
    with pytest.raises(Refused, match=said):
        undo_merge(Merge.objects.get(pk=merge.pk), by=gleb, why="разные люди")
    assert Employment.objects.current().filter(worker=one).count() == 2


def test_control_a_change_that_the_merge_did_not_make_stays_and_forbids_nothing(gleb: Any) -> None:
    one, other = twins()
    held = seat(other)
    merge = merged(one, other, gleb)
    held.refresh_from_db()
    held.profile = True
    changed(held, "profile")
    undo_merge(merge, by=gleb, why="разные люди")
    held.refresh_from_db()
    assert (held.worker, held.profile) == (other, True)
