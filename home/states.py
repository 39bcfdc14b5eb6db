from ui.states import State


class Turn(State):
    """What stands in the column «Чек» of who has no voucher in force (R26, R34)."""

    MAY = "may", "green", "ticket-plus", "Можно выдать"
    NONE = "none", "grey", "ticket-x", "Не положен"
    AWAITS = "awaits", "yellow", "hourglass", "Ждёт вас"
