"""Beat knows no tasks: what it names must be what a worker knows (R7)."""

from __future__ import annotations

from config.celery import app, clock


def test_r7_every_scheduled_task_is_one_that_a_worker_knows() -> None:
    app.loader.import_default_modules()
    named = {one["task"] for one in clock.conf.beat_schedule.values()}
    assert named
    assert named <= set(app.tasks)
