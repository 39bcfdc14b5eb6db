from ui.states import State


class Access(State):
    """Where a request for access to the group of Responsibles stands (R22, R23)."""

    REQUESTED = "requested", "yellow", "hourglass", "Ждёт решения"
    ACTIVE = "active", "green", "circle-check", "Доступ открыт"
    SUSPENDED = "suspended", "red", "lock", "Доступ закрыт"
    REVOKED = "revoked", "grey", "ban", "Отозван"
    REFUSED = "refused", "red", "circle-x", "Отказано"
