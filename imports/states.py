from __future__ import annotations

from ui.states import State


class Verdict(State):
    """What will become of a row of the file, in the order in which a person must see them (R10)."""

    ERROR = "error", "red", "circle-x", "Не загрузим"
    CHECK = "check", "yellow", "triangle-alert", "Проверьте"
    DIFFERS = "differs", "blue", "git-compare", "Отличается"
    ELSEWHERE = "elsewhere", "blue", "arrow-right-left", "Уже в АИС"
    NEW = "new", "green", "user-plus", "Новая запись"
    HERE = "here", "grey", "circle-check", "Без изменений"
    SKIP = "skip", "grey", "circle-minus", "Пропустим"


# Of the other rows nothing is written.
WRITES = frozenset({Verdict.CHECK, Verdict.DIFFERS, Verdict.ELSEWHERE, Verdict.NEW})

# Of somebody known these tell who is not the organization's own.
TELLING = frozenset({Verdict.ERROR, Verdict.ELSEWHERE, Verdict.SKIP})


class Fate(State):
    """What has become of a row since the button (R10)."""

    WAITING = "waiting", "yellow", "hourglass", "Ждёт загрузки"
    LOADED = "loaded", "green", "circle-check", "Загружено"
    LEFT = "left", "grey", "circle-minus", "Не загружено"
    UNDONE = "undone", "grey", "undo-2", "Отменено"
    KEPT = "kept", "yellow", "lock", "Не отменено"


class Stage(State):
    """Where a file stands (R10)."""

    PREVIEWED = "previewed", "yellow", "hourglass", "Ждёт вашего решения"
    LOADING = "loading", "blue", "upload", "Загружается"
    STOPPED = "stopped", "red", "circle-pause", "Остановлено"
    LOADED = "loaded", "green", "circle-check", "Загружено"
    UNDOING = "undoing", "blue", "undo-2", "Отменяется"
    UNDONE = "undone", "grey", "undo-2", "Отменено"
    EXPIRED = "expired", "grey", "calendar-x", "Срок вышел"


# The background works on these.
MOVING = (Stage.LOADING, Stage.UNDOING)
