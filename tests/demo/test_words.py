from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random

import pytest

from demo import names
from demo.names import feminine
from demo.posts import POSTS
from demo.programmes import COURSES, PROVIDERS
from lib.snils import clean


@pytest.mark.parametrize(
    ("man", "woman"),
    [
        ("Соловьёв", "Соловьёва"),
        ("Лыткин", "Лыткина"),
        ("Троицкий", "Троицкая"),
        ("Яровой", "Яровая"),
        ("Черных", "Черных"),
        ("Коваленко", "Коваленко"),
        ("Мельничук", "Мельничук"),
    ],
)
def test_a_womans_surname(man: str, woman: str) -> None:
    assert feminine(man) == woman


def test_names_agree_in_gender_and_have_their_yo() -> None:
    random = Random(1)
    crowd = [names.name(random, date(1960 + n % 40, 5, 1), women=0.6) for n in range(5000)]
    for one in crowd:
        assert one.patronymic.endswith("на" if one.woman else "ич"), one
        if one.last.endswith(("ва", "на", "ая")):
            assert one.woman, one
    assert sum("ё" in one.full.lower() for one in crowd) > 200
    # Frequencies, not a shuffled list: the commonest surname is met far oftener than a rare one.
    common = Counter(feminine(one.last) if not one.woman else one.last for one in crowd)
    assert common["Иванова"] > 4 * common["Щёголева"]


def test_r1_every_number_gives_another_valid_snils() -> None:
    numbers = [names.snils(number) for number in range(-500, 20_000)]
    assert len(set(numbers)) == len(numbers)
    assert all(clean(number) == number for number in numbers)
    assert min(numbers)[0] >= "7", "never a number that somebody living may have"


def test_latin_for_an_address() -> None:
    assert names.latin("Щёголева") == "shchegoleva"
    assert names.latin("Объедков") == "obedkov"
    assert names.latin("Юлия") == "yuliya"


def test_r30_programmes_for_most_posts_and_for_some_none() -> None:
    own = {post for course in COURSES for post in course.profile}
    of_a_block = {post for course in COURSES if course.hours == 36 for post in course.profile}
    assert own == of_a_block, (
        "a post whose only profile programme no block can pay for could never fill a voucher"
    )
    assert {"труд", "тьютор", "библиотекарь"} <= {key for key, post in POSTS.items() if post.entitled} - own
    assert sum(course.for_all and course.hours == 36 for course in COURSES) >= 2
    assert len(COURSES) >= 30
    assert {course.provider for course in COURSES} == PROVIDERS.keys()
