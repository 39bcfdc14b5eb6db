"""How many of those who must be registered are (R8); nothing here asks the database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Covered:
    """An organization, or all of a district: how many must be registered, are, and are confirmed (R8).

    must: None while no Responsible has said the number. missing: who registered more than was said covers nobody's
    missing elsewhere. silent: how many more have not said their number, and are in no sum.
    """

    registered: int
    confirmed: int
    must: int | None
    missing: int
    id: int = 0
    name: str = ""
    district: str = ""
    silent: int = 0

    @property
    def per_cent(self) -> int | None:
        """Of those who must be registered; None where nobody has said the number."""
        return 100 * ((self.must or 0) - self.missing) // self.must if self.must else None

    @property
    def surplus(self) -> int:
        """By how many more are registered than was said, where it is more; they cover nobody's missing elsewhere."""
        return 0 if self.must is None else self.registered - (self.must - self.missing)


def together(name: str, found: Iterable[Covered]) -> Covered:
    """The sum of these districts (R8)."""
    said = list(found)
    numbers = [one.must for one in said if one.must is not None]
    return Covered(
        registered=sum(one.registered for one in said),
        confirmed=sum(one.confirmed for one in said),
        must=sum(numbers) if numbers else None,
        missing=sum(one.missing for one in said),
        name=name,
        silent=sum(one.silent for one in said),
    )
