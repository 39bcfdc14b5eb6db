"""R34, R43: the one thing that a worker's home says to do, and the facts beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from home.known import WorkerOverview
from home.next_step import next_step
from tests.home.test_cabinet_rules import (
    AHEAD,
    DAY,
    DONE,
    ENDED,
    HOLDS,
    NEW,
    NOBODY,
    OVER,
    READY,
    REFUSED,
    RUNS,
    USED,
    WAITS,
    WORKS,
    known,
    voucher,
)

EXPIRING = known(WORKS, voucher=voucher(None, on=date(2025, 12, 10)))
LATE = replace(READY, standing=replace(READY.standing, works_since=date(2020, 9, 1)))
DUE = known(WORKS, voucher=voucher(DONE, on=date(2023, 3, 10)), courses=(DONE,))
ASKED = replace(READY, asked=(7, DAY), answerers=("Волков Борис",))
NOT_ENTITLED = replace(
    READY, standing=replace(READY.standing, training=replace(WORKS.post, entitled=False, pedagogical=False))
)


@pytest.mark.parametrize(
    ("shown", "state", "title", "words"),
    [
        (NOBODY, "failed", "Выберите место работы", "без места работы"),
        (known(REFUSED), "failed", "Выберите место работы", "Нет приказа."),
        (NEW, "waiting", "Место работы ждёт подтверждения", "с 20.11.2026, решает Волков Борис"),
        (known(replace(WAITS, decides=())), "waiting", "Место работы ждёт", "решает оператор АИС"),
        (READY, "now", "Попросите чек", "раньше его не выдавали"),
        (DUE, "now", "Попросите чек", "с 10.03.2026: прошлый выдан 10.03.2023"),
        (LATE, "now", "Попросите чек", "прошли 01.09.2023"),
        (replace(READY, refused=(DAY, "Рано.")), "now", "Попросите чек", "отклонена 23.11.2026: Рано."),
        (ASKED, "waiting", "ждём ответа", "не будет до 04.12.2026"),
        (replace(ASKED, answerers=()), "waiting", "ждём ответа", "решает оператор АИС"),
        (HOLDS, "now", "Выберите курс", "Свободно 3 блока по 18 часов"),
        (HOLDS, "now", "Выберите курс", "не позже 10.03.2027"),
        (HOLDS, "now", "Выберите курс", "Профильный курс ещё не выбран"),
        (EXPIRING, "now", "Выберите курс", "осталось 18 дней"),
        (
            known(WORKS, voucher=voucher(AHEAD), courses=(AHEAD,)),
            "waiting",
            "Курс начнётся 01.12.2026",
            "«Урок»",
        ),
        (
            known(WORKS, voucher=voucher(RUNS), courses=(RUNS,)),
            "waiting",
            "Идёт обучение: по 05.12.2026",
            "«Урок»",
        ),
        (
            known(WORKS, voucher=voucher(ENDED), courses=(ENDED,)),
            "waiting",
            "ждём удостоверения",
            "внесёт оператор",
        ),
        (USED, "done", "Следующий чек с 10.03.2029", "чек не нужен"),
        (OVER, "done", "Следующий чек с 10.03.2028", "чек не нужен"),
        (NOT_ENTITLED, "later", "не выдают", "чек не нужен"),
    ],
)
def test_r34_one_step_says_what_matters_most(
    shown: WorkerOverview, state: str, title: str, words: str
) -> None:
    said = next_step(shown, DAY)
    assert said.state == state
    assert title in said.title.replace("\u00a0", " ")
    facts = " ".join(f"{matters}{rest}" for _, matters, rest in said.facts)
    assert words in facts.replace("\u00a0", " ")
    assert said.to
    assert said.button


def test_r34_an_old_refusal_is_not_repeated() -> None:
    """It was of the voucher before."""
    shown = replace(DUE, refused=(date(2023, 3, 1), "Рано."))
    assert "Рано." not in str(next_step(shown, DAY).facts)


def test_r43_who_has_no_right_reads_why() -> None:
    assert next_step(NOT_ENTITLED, DAY).verdict
