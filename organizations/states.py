from ui.states import State


class Access(State):
    """Where a request for access to the group of Responsibles stands (R22, R23); an appointed one
    is a deputy's whose first day has not come."""

    REQUESTED = "requested", "yellow", "hourglass", "Ждёт решения"
    APPOINTED = "appointed", "blue", "calendar-clock", "Начнётся"
    ACTIVE = "active", "green", "circle-check", "Доступ открыт"
    SUSPENDED = "suspended", "red", "lock", "Доступ закрыт"
    REVOKED = "revoked", "grey", "ban", "Отозван"
    REFUSED = "refused", "red", "circle-x", "Отказано"
