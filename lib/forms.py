from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import InlineForeignKeyField

from lib import constraints, readers
from lib.dates import format_date
from lib.reasons import Reason, Refused, in_order


class SaysReasons(forms.ModelForm):
    """A record's form that tells a broken constraint as its reason, beside its field, before the database does."""

    def _post_clean(self) -> None:
        # Django would tell them by name, all together and beside no field.
        self.instance.validate_constraints = lambda exclude=None: None
        super()._post_clean()  # type: ignore[misc]
        del self.instance.validate_constraints
        self.validate_constraints()

    def validate_constraints(self) -> None:
        exclude = self._get_validation_exclusions()  # type: ignore[attr-defined]
        exclude |= {name for name, field in self.fields.items() if isinstance(field, InlineForeignKeyField)}
        for model, held in self.instance.get_constraints():
            for one in held:
                try:
                    one.validate(model, self.instance, exclude=exclude)
                except ValidationError as error:
                    self._say(constraints.named(one.name), error)

    def validate_unique(self) -> None:
        try:
            self.instance.validate_unique(exclude=self._get_validation_exclusions())  # type: ignore[attr-defined]
        except ValidationError as error:
            table = self.instance._meta.db_table
            for field, errors in error.error_dict.items():
                self._say(constraints.named(f"{table}_{field}_key"), ValidationError({field: errors}))

    def _say(self, reason: Reason | None, error: ValidationError) -> None:
        if reason is None:
            return self._update_errors(error)  # type: ignore[attr-defined, no-any-return]
        reason = reason.to(readers.now())
        return self.add_error(reason.field if reason.field in self.fields else None, reason)


class ActionForm(forms.Form):
    """A form whose submit is an action: a refusal becomes the form's own errors, and what was typed stays."""

    result: Any = None

    def attempt(self, action: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Do it; True when done (`self.result` is what it returned), False when the rules refused."""
        try:
            self.result = action(*args, **kwargs)
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


class DayField(forms.DateField):
    """ДД.ММ.ГГГГ, or what a browser fills in by itself; what was typed stays as typed.

    example: a day of the kind that is asked for.
    """

    input_formats = ("%d.%m.%Y", "%Y.%m.%d")

    def __init__(
        self, *, example: str = "17.05.1985", autocomplete: str = "off", missing: str = "", **kwargs: Any
    ) -> None:
        shown = {"inputmode": "decimal", "autocomplete": autocomplete, "class": "w-10ch"}
        said = {"invalid": f"Такой даты нет. Пишите день, месяц и год: {example}."}
        said |= {"required": missing} if missing else {}
        super().__init__(widget=forms.TextInput(attrs=shown), error_messages=said, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return format_date(value) if isinstance(value, date) else value

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str):
            value = re.sub(r"[\s/,.-]+", ".", value.strip())
        return super().to_python(value)


class WhyField(forms.CharField):
    """«Почему»: a few lines for the history, or for a letter (R42). missing: what is said where it is empty."""

    def __init__(
        self, label: str = "Почему", *, missing: str = "", max_length: int = 1000, **kwargs: Any
    ) -> None:
        said = {"required": missing} if missing else {}
        lines = forms.Textarea(attrs={"rows": 3})
        super().__init__(label=label, max_length=max_length, widget=lines, error_messages=said, **kwargs)
