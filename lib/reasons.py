from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.core.exceptions import ValidationError


class Reason(ValidationError):
    """Why something may not be done, said to the person it stops (R43).

    text: the sentence, with the date or number it turned on. rule: `R26`. paragraph: where the memo says it.
    first_day: the first day when the answer becomes «можно»; None where no day helps. next_step: what to do.
    field: the form field beside which it belongs, when there is one.
    """

    def __init__(
        self,
        text: str,
        *,
        rule: str,
        paragraph: str = "",
        first_day: date | None = None,
        next_step: str = "",
        field: str | None = None,
    ) -> None:
        super().__init__(text, code=rule)
        self.text = text
        self.rule = rule
        self.paragraph = paragraph
        self.first_day = first_day
        self.next_step = next_step
        self.field = field


class Refused(ValidationError):
    """A deed that the rules forbid, with every reason in the memo's order."""

    def __init__(self, reasons: Sequence[Reason]) -> None:
        super().__init__(list(reasons))
        self.reasons = list(reasons)


def refuse_if(reasons: Iterable[Reason]) -> None:
    """Raise Refused when there is any reason."""
    found = list(reasons)
    if found:
        raise Refused(found)
