"""What a person hears about workers and their work, by subject: the files that a lawyer edits."""

from collections.abc import Callable

from lib.reasons import Reason
from staff.reasons import data, signup, workplace

CONSTRAINTS: dict[str, Callable[[], Reason]] = {
    **signup.CONSTRAINTS,
    **workplace.CONSTRAINTS,
    **data.CONSTRAINTS,
}
