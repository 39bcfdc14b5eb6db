"""The demo's numbers, addresses and programmes (R1, R30)."""

from __future__ import annotations

from demo import names
from demo.posts import POSTS
from demo.programmes import COURSES, PROVIDERS
from lib.snils import clean


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
