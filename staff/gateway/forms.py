from __future__ import annotations

from lib.forms import ActionForm
from staff.signup.forms import consent_field


class OpenForm(ActionForm):
    """The consent, before the cabinet is entered for the first time (R10)."""

    consent = consent_field()
