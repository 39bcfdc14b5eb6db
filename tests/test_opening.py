"""How many files are opened to change an action (docs/decisions/0044): `make files ARGS=courses:enrol` lists them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import opening

# What is true today: the story's Python; with its pages and letter; with what its room shares. Fewer is better: then
# write the fewer here. The first is wanted to be 8, 6 and 7 (docs/decisions/0044).
HELD = {
    "courses:enrol": (8, 11, 18),
    "vouchers:issue": (6, 9, 16),
    "staff:change_confirm": (7, 10, 25),
}
MADE_UP = {
    "courses/urls.py": 'from courses import views\nurls = [path("x/", views.enrol, name="enrol")]',
    "courses/views.py": (
        "from courses import actions\nfrom courses.beside import other\n"
        'def enrol(request):\n    actions.enrol()\n    return render(request, "courses/enrol.html")\n'
        "def another(request):\n    other()\n"
    ),
    "courses/actions.py": (
        "from courses.types import Group\nfrom courses.models import Enrolment\nfrom lib.dates import today\n"
        'def enrol(group: Group = None):\n    Enrolment.create(today())\n    _tell("enrolled")\n'
        'def _tell(kind):\n    queue(f"courses/{kind}")\n'
    ),
    "courses/models.py": "from staff.models import Worker\nclass Enrolment:\n    worker = Key(Worker)\n",
    "courses/types.py": "class Group: ...",
    "courses/beside.py": "def other(): ...",
    "lib/dates.py": "def today(): ...",
    "staff/models.py": "class Worker: ...",
    "templates/courses/enrol.html": '{% include "courses/_group.html" %}',
    "templates/courses/_group.html": "x",
    "templates/letters/courses/enrolled.md": "# x",
}


@pytest.mark.parametrize("address", HELD)
def test_an_action_is_no_more_files_than_it_was(address: str) -> None:
    opened = opening.files_of(address)
    found = (opened.code, opened.story, opened.own)
    assert all(len(files) <= most for files, most in zip(found, HELD[address], strict=True)), found


def test_control_the_way_of_an_action_is_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the action uses is opened, through an f-string and an include too; what only stands beside it is not."""
    for name, text in MADE_UP.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.setattr(opening, "ROOT", tmp_path)
    monkeypatch.setattr(opening, "module", opening.module.__wrapped__)
    opened = opening.files_of("courses:enrol")
    assert set(opened.own) == MADE_UP.keys() - {
        "courses/types.py",
        "courses/beside.py",
        "lib/dates.py",
        "staff/models.py",
    }
    assert set(opened.own) - set(opened.story) == {"courses/models.py"}
    with pytest.raises(KeyError):
        opening.files_of("courses:nothing")
