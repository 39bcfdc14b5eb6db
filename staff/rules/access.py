"""Who may be a Responsible (R22, R25)."""

from lib.reasons import Reason
from staff.reasons import access as reasons


def may_be_responsible(works_there: bool, organization: str, awaits: int | None = None) -> list[Reason]:
    """Only somebody whose work in the organization is confirmed; the access ends with it (R25).

    awaits: the employment there that waits to be confirmed, if any.
    """
    if works_there:
        return []
    return [
        reasons.work_there_awaits(organization, awaits) if awaits else reasons.not_at_work_there(organization)
    ]
