"""Whom the system knows already: for one person or for thousands, in a fixed number of statements (R1, R9).

Of those born that day, who has a word of the name in common: one letter is wrong in one word at most. And the 90
numbers that one slip makes of a СНИЛС. Both are looked up by index; what they bring is judged by `rules.alike`.
OFFSET 0 keeps PostgreSQL from joining all at once: it takes the thousand for a million and reads all workers five times.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from django.db import connection

from lib import snils
from lib.dates import now
from lib.search import fold
from staff.duplicates.known import Known, Match, Person
from staff.duplicates.rules import alike
from staff.facts import posts
from staff.known import Post
from staff.models import Named, Worker

AT_ONCE = 1000
# No transaction lasts so long.
SETTLED = timedelta(minutes=10)
CANDIDATES = """
WITH asked AS (
    SELECT number, string_to_array(name, ' ') AS words, born
    FROM unnest(%(number)s::int[], %(name)s::text[], %(born)s::date[]) AS said (number, name, born)
),
numbers AS (
    SELECT number, string_to_array(near, ' ') AS near
    FROM unnest(%(whose)s::int[], %(near)s::text[]) AS said (number, near)
),
found AS (
    SELECT asked.number, one.id FROM asked CROSS JOIN LATERAL (
        SELECT id FROM staff_worker WHERE birth_date = asked.born
            AND string_to_array(replace(lower(full_name), 'ё', 'е'), ' ') && asked.words AND erased_at IS NULL OFFSET 0
    ) one
    UNION
    SELECT numbers.number, one.id FROM numbers CROSS JOIN LATERAL (
        SELECT id FROM staff_worker WHERE snils = ANY(numbers.near) AND merged_into_id IS NULL OFFSET 0
    ) one
    UNION
    SELECT numbers.number, one.id FROM numbers CROSS JOIN LATERAL (
        SELECT id FROM staff_worker WHERE snils = ANY(numbers.near) AND merged_into_id IS NOT NULL OFFSET 0
    ) one
)
SELECT found.number, worker.id, coalesce(worker.merged_into_id, worker.id), coalesce(kept.user_id, worker.user_id),
    worker.last_name, worker.first_name, worker.patronymic, worker.birth_date, worker.snils
FROM found
CROSS JOIN LATERAL (SELECT * FROM staff_worker WHERE id = found.id OFFSET 0) worker
LEFT JOIN LATERAL (SELECT user_id FROM staff_worker WHERE id = worker.merged_into_id OFFSET 0) kept ON true
ORDER BY found.number, worker.id
"""


def person_of(record: Named) -> Person:
    """The five fields that are compared, of a record that has them among others."""
    return Person(record.last_name, record.first_name, record.patronymic, record.birth_date, record.snils)


def known(people: Sequence[Person]) -> list[Known]:
    """For each of these people, in their order: who is the same person by R1, and who is similar.

    One statement for each 1,000 people, and one for the posts of all. Merged records count: they were people too,
    and lead to the record that they were merged into. The posts of everybody found come with them
    (`staff.facts.posts`).
    """
    found = matches(people)
    jobs = posts({match.worker_id for theirs in found for match in theirs})
    return [_sorted(theirs, jobs) for theirs in found]


def matches(people: Sequence[Person]) -> list[list[Match]]:
    """The same without the posts, in one statement for each 1,000: the same and the similar together (R1)."""
    found: list[dict[int, Match]] = [{} for _ in people]
    for number, _, worker_id, user_id, *fields in _candidates(people):
        likeness = alike(people[number], Person(*fields))
        before = found[number].get(worker_id)
        if (likeness.one or likeness.close) and not (before and before.likeness.one):
            found[number][worker_id] = Match(worker_id, likeness, can_enter=user_id is not None)
    return [list(theirs.values()) for theirs in found]


def _candidates(people: Sequence[Person]) -> list[tuple[Any, ...]]:
    """In one statement for AT_ONCE people: at a million workers more would meet the limit of a statement's time."""
    rows: list[tuple[Any, ...]] = []
    for start in range(0, len(people), AT_ONCE):
        found = _some_candidates(people[start : start + AT_ONCE])
        rows += [(start + number, *row) for number, *row in found]
    return rows


def _some_candidates(people: Sequence[Person]) -> list[tuple[Any, ...]]:
    born = [(at, one) for at, one in enumerate(people) if one.birth_date and one.last_name]
    near = [(at, " ".join(_near(one))) for at, one in enumerate(people) if one.snils]
    values: dict[str, Any] = {
        "number": [at for at, _ in born],
        "name": [fold(" ".join(one.parts)) for _, one in born],
        "born": [one.birth_date for _, one in born],
        "whose": [at for at, _ in near],
        "near": [numbers for _, numbers in near],
    }
    with connection.cursor() as cursor:
        cursor.execute(CANDIDATES, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _near(person: Person) -> Iterable[str]:
    """By СНИЛС alone only itself is asked for: a similar number of somebody says nothing."""
    alone = not person.last_name and not person.birth_date
    return [person.snils] if alone else snils.neighbours(person.snils)


def _sorted(theirs: list[Match], jobs: dict[int, list[Post]]) -> Known:
    groups: dict[bool, list[Match]] = defaultdict(list)
    for match in theirs:
        held = tuple(jobs[match.worker_id])
        groups[match.likeness.one].append(Match(match.worker_id, match.likeness, match.can_enter, held))
    return Known(same=tuple(groups[True]), close=tuple(groups[False]))


def pairs(workers: Sequence[Worker]) -> set[tuple[int, int]]:
    """Which of these read as one person with which of all workers, each pair once, the lower ID first (R1).

    One statement for each 1,000.
    """
    found = matches([person_of(worker) for worker in workers])
    return {
        (min(worker.pk, match.worker_id), max(worker.pk, match.worker_id))
        for worker, theirs in zip(workers, found, strict=True)
        for match in theirs
        if match.worker_id != worker.pk
    }


def unseen(upto: int, changes_upto: int, number: int) -> tuple[list[Worker], int, int]:
    """The next workers to look at: the new ones by number, then those whose record was changed; and up to which number
    and which row of the history that is. None are left where the list is empty and nothing moves (R1).

    Rows of the last minutes are left for the next time: a lower number may still be on its way.
    """
    settled = now() - SETTLED
    standing = Worker.objects.not_merged()
    new = list(standing.filter(pk__gt=upto, registered_at__lt=settled).order_by("pk")[:number])
    if new:
        return new, new[-1].pk, changes_upto
    changes = Worker.history.filter(history_id__gt=changes_upto, history_date__lt=settled, history_type="~")
    rows = list(changes.order_by("history_id").values_list("history_id", "id")[:number])
    changed = standing.filter(pk__in={pk for _, pk in rows}, pk__lte=upto).order_by("pk")
    return list(changed), upto, rows[-1][0] if rows else changes_upto
