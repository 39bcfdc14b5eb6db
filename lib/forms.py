from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms

from lib.reasons import Refused, in_order


class ActionForm(forms.Form):
    """A form whose submit is an action: a refusal becomes the form's own errors, and what was typed stays."""

    result: Any = None

    def attempt(self, deed: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Do it; True when done (`self.result` is what it returned), False when the rules refused."""
        try:
            self.result = deed(*args, **kwargs)
        except Refused as refused:
            for reason in in_order(refused.reasons):
                field = reason.field if reason.field in self.fields else None
                self.add_error(field, reason)
            return False
        return True

    @property
    def reasons(self) -> list[Any]:
        """The refusals of this form that stand beside no field, as reasons (with rule and next step)."""
        errors = self.errors.get(forms.forms.NON_FIELD_ERRORS)  # type: ignore[attr-defined]
        return list(errors.as_data()) if errors else []
