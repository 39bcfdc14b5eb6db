"""What the processes of the benchmark run; no model is imported before Django is set up in each."""

from __future__ import annotations

import django


def wake() -> None:
    django.setup()


def enrol(pairs: list[tuple[int, int]]) -> int:
    """Enrol each worker in the group beside; how many got their seat."""
    from courses import actions
    from courses.models import CourseGroup
    from staff.models import Worker

    for worker_pk, group_pk in pairs:
        worker = Worker.objects.select_related("user").get(pk=worker_pk)
        actions.enrol(worker, CourseGroup.objects.get(pk=group_pk), by=worker.user)
    return len(pairs)
