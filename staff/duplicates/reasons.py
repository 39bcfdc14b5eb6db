from __future__ import annotations

from lib.reasons import why


@why("R1", then="Достаточно одного предложения.", field="why")
def say_why_different() -> str:
    return "Напишите, по чему видно, что это разные люди."
