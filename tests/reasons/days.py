"""Days that are behind and that a next step names all the same."""

from __future__ import annotations

import re

from lib.dates import today
from lib.readers import Reader
from lib.reasons import Reason

DAY = re.compile(r"(\d\d)\.(\d\d)\.(\d{4})")


def past_days(reason: Reason, reader: Reader) -> list[str]:
    said = reason.to(reader)
    words = said.next_step + (said.link.label if said.link else "")
    named = [f"{year}-{month}-{day}" for day, month, year in DAY.findall(words)]
    first = [f"{said.first_day}"] if said.first_day else []
    return [day for day in [*named, *first] if day < f"{today()}"]
