"""From a refusal that says «напишите оператору» to the form in which one does (R39, R43)."""

from __future__ import annotations

from urllib.parse import urlencode

from lib.carried import FIELD, carry
from lib.readers import Reader
from lib.reasons import Reason
from ui.frame import address


def to_operator(reason: Reason) -> str:
    """The address of the form, with the refusal in it; empty where the reason sends nobody to the operator."""
    if not reason.asks_operator:
        return ""
    page = "support:org_choose" if reason.reader == Reader.RESPONSIBLE else "support:public"
    return f"{address(page)}?{urlencode({FIELD: carry(reason)})}"
