"""A part-timer is asked of the main job, and the recorded one decides (R8)."""

import pytest

from organizations.models import Responsible
from staff.states import Kind, Work
from staff.workplaces import actions
from tests import factories
from tests.staff.hiring import refused

pytestmark = pytest.mark.django_db


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
