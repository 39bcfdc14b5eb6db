from __future__ import annotations

from lib.reasons import Reason

FUNCTIONS = "Памятка, «О структурных подразделениях»"


def not_at_work_there(organization: str) -> Reason:
    return Reason(
        f"Ответственный — работник своей организации, а место работы в «{organization}» у этого человека не подтверждено.",
        rule="R25",
        paragraph=FUNCTIONS,
        next_step="Подтвердите его место работы (раздел «Места работы»), затем откройте доступ.",
    )
