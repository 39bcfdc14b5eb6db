"""The search of the catalogue finds what a teacher types (R36)."""

from __future__ import annotations

import pytest

from courses.models import CourseGroup, Synonym
from lib.search import exact_or_close
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def groups() -> dict[str, CourseGroup]:
    """А: Russian; Б: algebra, for teachers of mathematics; В: an adapted programme."""
    maths = factories.PositionFactory(name="Учитель математики")
    street = "г. Заволжск, пр. Гагарина, д. 18"
    peak = factories.ProviderFactory(name="Центр «Вершина»", short_name="ЦПМ «Вершина»", address=street)
    russian = factories.ProgrammeFactory(title="Грамотность на уроках русского языка", provider=peak)
    algebra = factories.ProgrammeFactory(title="Алгебра: сложные задачи", profile_for=[maths])
    adapted = factories.ProgrammeFactory(
        title="Адаптированная программа", content="Тьютор и семья\nЁлка для всех"
    )
    return {
        "А": factories.CourseGroupFactory(programme=russian, place="пр. Гагарина, д. 18", number="27-0008"),
        "Б": factories.CourseGroupFactory(programme=algebra, place="ул. Мира, д. 7", town="г. Степной"),
        "В": factories.CourseGroupFactory(programme=adapted, place="ул. Речная, д. 9"),
    }


def found(groups: dict[str, CourseGroup], text: str) -> str:
    shown = exact_or_close(lambda close: CourseGroup.objects.found_by(text, close=close))
    numbers = set(shown.values_list("pk", flat=True))
    return "".join(name for name, group in groups.items() if group.pk in numbers)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("русский", "А"),
        ("Русский язык", "А"),
        ("руский", "А"),
        ("математика", "Б"),
        ("матиматика", "Б"),
        ("алгебр", "Б"),
        ("задача", "Б"),
        ("вершина", "А"),
        ("гагарина", "А"),
        ("на Гагарина", "А"),
        ("гагорина", "А"),
        ("Степной", "Б"),
        ("27-0008", "А"),
        ("елка", "В"),
        ("русский степной", ""),
        ("инклюзия", ""),
        ("для", "АБВ"),
        ("' | & : * \\ ( ) <-> !", "АБВ"),
        ("абракадабра", ""),
    ],
)
def test_r36_by_stems_by_place_and_with_a_slip_of_a_letter(groups, text: str, expected: str) -> None:
    assert found(groups, text) == expected


def test_r36_the_operators_words_find_besides(groups) -> None:
    line = Synonym.objects.create(said="инклюзия, Овз", means="адаптированная программа, нет такого слова")
    assert found(groups, "инклюзия") == found(groups, "инклюзии") == found(groups, "ОВЗ") == "В"
    assert found(groups, "инклюзея") == "В"
    assert found(groups, "тьютор") == "В"
    line.active = False
    line.save(update_fields=["active"])
    assert found(groups, "инклюзия") == ""


def test_r36_more_groups_are_no_more_statements(groups, django_assert_num_queries) -> None:
    with django_assert_num_queries(2):
        list(CourseGroup.objects.found_by("русский язык Гагарина", close=False))
    with django_assert_num_queries(3):
        list(CourseGroup.objects.found_by("русский язык Гагарина", close=True))
