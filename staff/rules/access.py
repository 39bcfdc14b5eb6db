"""Who may be a Responsible (R22, R25)."""

from lib.reasons import Reason
from staff.reasons import access as reasons


def may_be_responsible(works_there: bool, organization: str) -> list[Reason]:
    """Only somebody whose work in the organization is confirmed; the access ends with it (R25)."""
    return [] if works_there else [reasons.not_at_work_there(organization)]
