from __future__ import annotations

from django import forms

from letters.switches import RESPONSIBLE, WORKER


class SwitchesForm(forms.Form):
    """Which reminders to send."""

    worker = forms.MultipleChoiceField(
        label="О вашем чеке и курсах",
        choices=list(WORKER.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    responsible = forms.MultipleChoiceField(
        label="О вашей организации",
        choices=list(RESPONSIBLE.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: object, leads: bool, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        if not leads:
            del self.fields["responsible"]
        for field in self.fields.values():
            field.either = True  # type: ignore[attr-defined]  # to tick nothing is an answer as well

    @property
    def shown(self) -> set[str]:
        """What the person was asked about: the rest stays as it is."""
        return set(WORKER) | (set(RESPONSIBLE) if "responsible" in self.fields else set())

    @property
    def wanted(self) -> set[str]:
        return {kind for kinds in self.cleaned_data.values() for kind in kinds}
