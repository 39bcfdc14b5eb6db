from __future__ import annotations

from django.core.exceptions import ValidationError
from django.forms import BaseInlineFormSet

from vouchers import rules


class TemplateBlocks(BaseInlineFormSet):
    """The blocks of a template beside it: one at least (R29)."""

    def clean(self) -> None:
        super().clean()
        kept = [form for form in self.forms if form.has_changed() or form.instance.pk]
        if why := rules.template_without_blocks(kept):
            raise ValidationError(why)
