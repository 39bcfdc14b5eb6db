"""How many of those who must be registered are (R8); nothing here asks the database."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Covered:
    """An organization, or all of a district: how many must be registered, are, and are confirmed (R8).

    must: None while no Responsible has said the number. units: the organizations that it is the sum of; silent: how many
    more have not said their number, and are in no sum.
    """

    registered: int
    confirmed: int
    must: int | None
    id: int = 0
    name: str = ""
    district: str = ""
    units: tuple[Covered, ...] = ()
    silent: int = 0

    @property
    def missing(self) -> int:
        """Who registered more than was said covers nobody's missing elsewhere."""
        if self.units:
            return sum(one.missing for one in self.units)
        return max(0, (self.must or 0) - self.registered)

    @property
    def per_cent(self) -> int | None:
        """Of those who must be registered; None where nobody has said the number."""
        return 100 * ((self.must or 0) - self.missing) // self.must if self.must else None


def together(name: str, found: list[Covered]) -> Covered:
    """The sum of those that said their number (R8)."""
    said = tuple(one for one in found if one.must is not None)
    return Covered(
        registered=sum(one.registered for one in said),
        confirmed=sum(one.confirmed for one in said),
        must=sum(one.must or 0 for one in said) if said else None,
        name=name,
        units=said,
        silent=len(found) - len(said),
    )
