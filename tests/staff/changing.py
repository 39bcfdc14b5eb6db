"""A change of personal data that is asked for, refused, and confirmed by several at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection

from lib.reasons import Refused
from staff.models import PersonalDataChange, Worker
from staff.personal_data import actions as decisions
from staff.personal_data.actions import request_change

SAME_NAME = {"last_name": "Соколова", "first_name": "Анна", "patronymic": "Сергеевна"}


BORN = date(1985, 5, 17)


def asked(worker: Worker, **values: Any) -> PersonalDataChange:
    return request_change(worker, values, by=worker.user)


def refused(change: PersonalDataChange, **said: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        decisions.confirm_change(change, **said)
    return [str(reason.code) for reason in caught.value.reasons]


def at_once(actions: list[Callable[[], Any]]) -> list[Any]:
    start, answers = threading.Barrier(len(actions)), [None] * len(actions)

    def run(number: int) -> None:
        try:
            start.wait(timeout=10)
            answers[number] = actions[number]()
        except Refused as refused:
            answers[number] = refused  # type: ignore[call-overload]
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[number]) for number in range(len(actions))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return answers
