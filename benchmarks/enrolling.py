"""What the processes that enrol do."""

from __future__ import annotations

from benchmarks import population, statements
from benchmarks.web import Cost, spent
from courses import actions
from courses.models import CourseGroup
from staff.models import Worker

CLIENTS = 4
FAVOURITE = 20  # groups that people choose among


def enrol(pairs: list[tuple[int, int]]) -> int:
    """Enrol each worker in the group beside; how many got their seat."""
    for worker_pk, group_pk in pairs:
        worker = Worker.objects.select_related("user").get(pk=worker_pk)
        actions.enrol(worker, CourseGroup.objects.get(pk=group_pk), by=worker.user)
    return len(pairs)


def cost(size: int) -> Cost:
    """CPU of one enrolment by one process: what others do on the machine changes it little, unlike a rate."""
    people = population.gather(size, FAVOURITE)
    pairs = iter([(worker, people.groups[k % FAVOURITE]) for k, worker in enumerate(people.workers)])
    return spent(lambda: enrol([next(pairs)]), size)


def by_pgbench(size: int, *, fewest: bool) -> float:
    """Enrolments a second of pgbench, saying what the action says or the fewest statements that could do it."""
    people = population.gather(size + 1, FAVOURITE)
    said = statements.of_one_enrolment(people)
    text = statements.script(statements.fewest(said) if fewest else said, people, FAVOURITE)
    return statements.pgbench(text, CLIENTS, size)


def statements_said() -> int:
    return len(statements.of_one_enrolment(population.gather(1, 1)))
