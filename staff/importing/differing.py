"""Who works here already, and in what the file says otherwise: a proposal that the Responsible confirms (R11)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from imports.kinds import Judged
from imports.states import Verdict
from lib.search import fold
from organizations.models import Responsible
from staff.known import Post
from staff.models import PersonalDataChange, Worker
from staff.personal_data.facts import in_words, label

FIELDS = ("last_name", "first_name", "patronymic", "birth_date", "snils")
WORDS = frozenset({"last_name", "first_name", "patronymic"})


class Here:
    """The records of those whom the file names, in three statements for all of them."""

    def __init__(self, workers: Sequence[int]) -> None:
        wanted = set(workers)
        self.workers = Worker.objects.in_bulk(wanted)
        changes = PersonalDataChange.objects.awaiting().filter(worker__in=wanted)
        self.asked = set(changes.values_list("worker", flat=True))
        accounts = {worker.user_id: pk for pk, worker in self.workers.items() if worker.user_id}
        held = Responsible.objects.held().filter(user__in=accounts)
        self.responsibles = {accounts[user] for user in held.values_list("user", flat=True)}

    def judge(
        self,
        worker_id: int,
        job: Post,
        values: Mapping[str, Any],
        position: str | None,
        switches: Sequence[str],
    ) -> Judged:
        """Of somebody who works here: is anything said otherwise, and what is done about it."""
        changed = differences(self.workers[worker_id], values, erase="erase" in switches)
        if not changed:
            other = position is not None and position != job.position
            then = f"Должность из файла не меняем: у вас записано «{job.position}»." if other else ""
            return Judged(Verdict.HERE, "Уже в вашем списке.", then, record=worker_id, worker_id=worker_id)
        said = "; ".join(_said(self.workers[worker_id], name, value) for name, value in changed.items())
        if why := self._not_proposed(worker_id, switches):
            return Judged(
                Verdict.HERE, f"Уже в вашем списке. {said}.", why, record=worker_id, worker_id=worker_id
            )
        return Judged(
            Verdict.DIFFERS,
            f"{said}.",
            "Встанет на странице «Ждут вас»: подтвердите там.",
            record=worker_id,
            worker_id=worker_id,
        )

    def _not_proposed(self, worker_id: int, switches: Sequence[str]) -> str:
        if "update" not in switches:
            return "Не меняем: отметка «Предлагать изменения» не стоит."
        if worker_id in self.asked:
            return "Не меняем: другое изменение уже ждёт решения."
        if worker_id in self.responsibles:
            return "Не меняем: изменение закрыло бы доступ Ответственного, он просит о нём сам в личном кабинете."
        return ""


def differences(worker: Worker, values: Mapping[str, Any], *, erase: bool) -> dict[str, Any]:
    """The fields in which the row differs from the record, with the row's values (R11). An empty cell of a column that
    the file has differs only with `erase`; Ё is Е."""
    found = {}
    for name in FIELDS:
        if name not in values or (values[name] is None and not (erase and name == "patronymic")):
            continue
        said, kept = values[name] or "", getattr(worker, name)
        same = fold(said) == fold(kept) if name in WORDS else said == kept
        if not same:
            found[name] = said
    return found


def _said(worker: Worker, name: str, value: Any) -> str:
    if name == "snils":
        return "СНИЛС другой"
    return f"{label(name)}: «{in_words(name, getattr(worker, name))}» → «{in_words(name, value)}»"
