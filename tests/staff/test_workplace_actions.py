"""The Responsible's word on a workplace, from any door."""

from datetime import date, timedelta

import pytest
import time_machine

from letters.models import Letter
from letters.rendering import said
from lib.dates import SAMARA, now, today
from lib.reasons import Refused
from organizations.models import Organization, Responsible
from staff.models import Employment, Transfer, Worker
from staff.states import Kind, Origin, Work
from staff.workplaces import actions
from tests import factories

pytestmark = pytest.mark.django_db


def newcomer(school: Organization, **fields: object) -> Employment:
    return factories.EmploymentFactory(organization=school, **{"awaiting": True, **fields})


def leave(worker: Worker) -> None:
    """Dismissed wherever the worker works."""
    for job in Employment.objects.for_worker(worker).current():
        job.state, job.training, job.ended_on = Work.ENDED, False, today()
        job.save()


def letters() -> list[tuple[str, str]]:
    return list(Letter.objects.order_by("pk").values_list("kind", "recipient"))


def refused(action: object, *args: object, **kwargs: object) -> list[str]:
    with pytest.raises(Refused) as caught:
        action(*args, **kwargs)  # type: ignore[operator]
    return [reason.rule for reason in caught.value.reasons]


def test_r15_confirmed_the_person_works_here_and_gets_a_letter(boris: Responsible) -> None:
    place = newcomer(boris.organization)
    done = actions.confirm(place, by=boris.user, why="сверено с приказом")
    assert (done.work, done.started_on, done.decided_by) == (Work.CURRENT, today(), boris.user)
    assert letters() == [("staff/workplace_confirmed", place.worker.user.email)]
    told = done.history.latest()
    assert told.history_user == boris.user
    assert told.history_change_reason == "staff.confirm: сверено с приказом"


def test_r15_the_first_day_that_was_asked_for_is_kept(boris: Responsible) -> None:
    place = newcomer(boris.organization, started_on=date(2026, 9, 1))
    assert actions.confirm(place, by=boris.user).started_on == date(2026, 9, 1)


def test_r15_the_day_asked_is_the_first_day_where_the_order_names_no_other(boris: Responsible) -> None:
    """R15: asked a week ago, confirmed today: works from the day asked; the letter says the day."""
    week_ago = now() - timedelta(days=7)
    with time_machine.travel(week_ago, tick=False):
        asked, ordered = newcomer(boris.organization), newcomer(boris.organization)
    by_order = today() - timedelta(days=20)
    actions.confirm_all([asked], by=boris.user)
    actions.confirm(ordered, started_on=by_order, by=boris.user)
    asked.refresh_from_db()
    ordered.refresh_from_db()
    assert (asked.started_on, ordered.started_on) == (week_ago.astimezone(SAMARA).date(), by_order)
    told = Letter.objects.get(kind="staff/workplace_confirmed", recipient=ordered.worker.user.email)
    assert f"{by_order:%d.%m.%Y}" in said(told, {}).body


def test_r15_a_first_day_ahead_is_refused(boris: Responsible) -> None:
    place = newcomer(boris.organization)
    assert refused(actions.confirm, place, started_on=today() + timedelta(days=1), by=boris.user) == ["R15"]


def test_r15_the_second_click_gets_the_first_answer(boris: Responsible) -> None:
    place = newcomer(boris.organization)
    first = actions.confirm(place, by=boris.user)
    second = actions.confirm(place, by=boris.user)
    assert (second.pk, second.decided_at) == (first.pk, first.decided_at)
    assert len(letters()) == 1


def test_r17_the_first_current_position_carries_the_qualification(boris: Responsible) -> None:
    place = newcomer(boris.organization)
    second = newcomer(
        boris.organization,
        worker=place.worker,
        position=factories.PositionFactory(name="Тьютор"),
        kind=Kind.INTERNAL,
    )
    assert actions.confirm(place, by=boris.user).training is True
    assert actions.confirm(second, by=boris.user).training is False
    assert place.worker.training_employment() == place


def test_r14_a_main_job_elsewhere_keeps_the_person_there(boris: Responsible, vera: Responsible) -> None:
    place = newcomer(boris.organization)
    factories.EmploymentFactory(worker=place.worker, organization=vera.organization)
    assert refused(actions.confirm, place, by=boris.user) == ["R14"]
    place.refresh_from_db()
    assert place.work == Work.AWAITING
    assert letters() == []
    # The control: dismissed there, the same person is confirmed.
    leave(place.worker)
    assert actions.confirm(place, by=boris.user).work == Work.CURRENT


def test_r9_a_part_timer_known_by_the_main_job_is_not_registered_again(
    boris: Responsible, vera: Responsible
) -> None:
    place = newcomer(boris.organization, kind=Kind.EXTERNAL, main_job="Гимназия № 3")
    factories.EmploymentFactory(worker=place.worker, organization=vera.organization)
    assert refused(actions.confirm, place, by=boris.user) == ["R9"]


def test_r15_nobody_confirms_the_own_workplace(boris: Responsible) -> None:
    mine = newcomer(
        boris.organization,
        worker=boris.user.worker,  # type: ignore[attr-defined]
        position=factories.PositionFactory(name="Тьютор"),
        kind=Kind.INTERNAL,
    )
    assert refused(actions.confirm, mine, by=boris.user) == ["R15"]
    assert refused(actions.reject, mine, by=boris.user, why="нет") == ["R15"]
    colleague = factories.ResponsibleFactory(organization=boris.organization)
    assert actions.confirm(mine, by=colleague.user).work == Work.CURRENT


def test_r15_several_at_once_each_judged_alone(boris: Responsible, vera: Responsible) -> None:
    good, bad = newcomer(boris.organization), newcomer(boris.organization)
    factories.EmploymentFactory(worker=bad.worker, organization=vera.organization)
    confirmed, stay = actions.confirm_all([bad, good], by=boris.user)
    assert [place.pk for place in confirmed] == [good.pk]
    assert [(place.pk, [r.rule for r in why]) for place, why in stay] == [(bad.pk, ["R14"])]
    assert letters() == [("staff/workplace_confirmed", good.worker.user.email)]


def test_r17_two_jobs_of_one_person_at_once_give_one_training_position(boris: Responsible) -> None:
    first = newcomer(boris.organization)
    second = newcomer(
        boris.organization,
        worker=first.worker,
        position=factories.PositionFactory(name="Тьютор"),
        kind=Kind.INTERNAL,
    )
    confirmed, _ = actions.confirm_all([second, first], by=boris.user)
    assert [place.training for place in confirmed] == [True, False]


def test_r15_rejected_with_a_reason_that_the_worker_reads(boris: Responsible) -> None:
    place = newcomer(boris.organization)
    assert refused(actions.reject, place, by=boris.user, why="  ") == ["R15"]
    done = actions.reject(place, by=boris.user, why="Такого приказа нет")
    assert (done.work, done.refusal) == (Work.REJECTED, "Такого приказа нет")
    assert actions.reject(place, by=boris.user, why="другое").refusal == "Такого приказа нет"
    assert letters() == [("staff/workplace_rejected", place.worker.user.email)]
    assert Letter.objects.get().context["refusal"] == "Такого приказа нет"
    assert refused(actions.confirm, place, by=boris.user) == ["R15"]


def test_r15_what_is_confirmed_is_not_rejected(boris: Responsible) -> None:
    place = actions.confirm(newcomer(boris.organization), by=boris.user)
    assert refused(actions.reject, place, by=boris.user, why="ошибка") == ["R15"]


def test_r13_a_rejected_transfer_loses_nobody(boris: Responsible, vera: Responsible) -> None:
    worker = factories.WorkerFactory()
    left = factories.EmploymentFactory(
        worker=worker, organization=vera.organization, state=Work.ENDED, training=False, ended_on=today()
    )
    place = newcomer(boris.organization, worker=worker, origin=Origin.TRANSFER)
    Transfer.objects.create(left=left, awaits=place, by=vera.user)
    actions.reject(place, by=boris.user, why="Не наш работник")
    assert letters() == [
        ("staff/workplace_rejected", worker.user.email),
        ("staff/transfer_rejected", vera.user.email),
    ]
    assert not Employment.objects.for_worker(worker).open().exists()


def test_r14_the_worker_picks_a_new_workplace_and_takes_it_back(
    anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    position = factories.PositionFactory(name="Тьютор")
    assert refused(actions.ask, anna, vera.organization, position, by=anna.user) == ["R14"]
    leave(anna)
    place = actions.ask(anna, vera.organization, position, by=anna.user)
    assert (place.work, place.origin) == (Work.AWAITING, Origin.HIRE)
    assert letters() == [("staff/workplace_asked", vera.user.email)]
    assert actions.ask(anna, vera.organization, position, by=anna.user) == place
    assert actions.withdraw(place, by=anna.user).work == Work.WITHDRAWN
    assert actions.withdraw(place, by=anna.user).work == Work.WITHDRAWN
    assert refused(actions.confirm, place, by=vera.user) == ["R15"]


def test_r14_a_confirmed_one_is_not_taken_back(boris: Responsible) -> None:
    place = actions.confirm(newcomer(boris.organization), by=boris.user)
    assert refused(actions.withdraw, place, by=place.worker.user) == ["R15"]


def test_r16_nobody_is_hired_by_a_liquidated_organization(anna: Worker, vera: Responsible) -> None:
    leave(anna)
    vera.organization.closed_on = today()
    vera.organization.save()
    position = factories.PositionFactory(name="Тьютор")
    assert refused(actions.ask, anna, vera.organization, position, by=anna.user) == ["R16"]


@pytest.mark.parametrize(
    ("main_job", "pedagogical", "rules"),
    [
        ("Завод, инженер", False, []),
        ("Завод, инженер", None, ["R8"]),
        ("Лицей, учитель", True, ["R8"]),
        ("", False, ["R8"]),
    ],
)
def test_r8_a_part_timer_is_asked_of_the_main_job_at_this_door_too(
    main_job: str, pedagogical: bool | None, rules: list[str], vera: Responsible
) -> None:
    worker = factories.WorkerFactory()
    asked = (worker, vera.organization, factories.PositionFactory())
    said = {"kind": Kind.EXTERNAL, "main_job": main_job, "main_job_pedagogical": pedagogical}
    if rules:
        assert refused(actions.ask, *asked, **said, by=worker.user) == rules
    else:
        assert actions.ask(*asked, **said, by=worker.user).main_job == main_job


@pytest.mark.parametrize(("pedagogical", "rules"), [(False, []), (True, ["R9"])])
def test_r8_the_recorded_main_job_decides_whatever_the_part_timer_says(
    pedagogical: bool, rules: list[str], boris: Responsible, vera: Responsible
) -> None:
    """R8, R9: a driver of the gymnasium teaches in school 12; a teacher of the gymnasium is known by the main job."""
    main = factories.PositionFactory(name="Основная", pedagogical=pedagogical, voucher_entitled=pedagogical)
    worker = factories.EmploymentFactory(organization=vera.organization, position=main).worker
    asked = (
        worker,
        boris.organization,
        factories.PositionFactory(name="Педагог дополнительного образования"),
    )
    said = {"kind": Kind.EXTERNAL, "main_job": "", "main_job_pedagogical": not pedagogical}
    if rules:
        assert refused(actions.ask, *asked, **said, by=worker.user) == rules
    else:
        place = actions.ask(*asked, **said, by=worker.user)
        assert place.main_job == "Гимназия № 3"
        assert actions.confirm(place, by=boris.user).work == Work.CURRENT
