"""An action on an access that is refused, and the letters about it."""

from __future__ import annotations

from typing import Any

import pytest

from letters.models import Letter
from lib.reasons import Refused


def refused(action: Any, *args: Any, **kwargs: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        action(*args, **kwargs)
    return [reason.rule for reason in caught.value.reasons]


def letters() -> list[tuple[str, str]]:
    return list(Letter.objects.order_by("pk").values_list("kind", "recipient"))
