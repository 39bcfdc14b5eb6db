from __future__ import annotations

from typing import Any, Self

from django.db import models


class State(models.TextChoices):
    """A state a person sees: one word, one badge. Members read `NAME = value, colour, icon, label`.

    colour: green, blue, yellow, red or grey; icon: a name from lucide. Never colour alone: the word is always shown.
    """

    colour: str
    icon: str

    def __new__(cls, value: str, colour: str = "grey", icon: str = "circle") -> Self:
        state = str.__new__(cls, value)
        state._value_ = value
        state.colour = colour
        state.icon = icon
        return state


class StateField(models.CharField):  # type: ignore[type-arg]
    """A column whose value, read from the database too, is the state itself, so that a badge needs no second word.

    To migrations it is a plain CharField: swapping one for the other changes nothing in the database.
    """

    def __init__(
        self, verbose_name: str = "состояние", *, states: type[State] | None = None, **kwargs: Any
    ) -> None:
        self.states = states
        if states is not None:
            kwargs.setdefault("choices", states.choices)
        kwargs.setdefault("max_length", 20)
        super().__init__(verbose_name, **kwargs)

    def clone(self) -> Any:
        _, _, args, kwargs = self.deconstruct()
        return type(self)(*args, states=self.states, **kwargs)

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs

    def from_db_value(self, value: str | None, *_: Any) -> str | None:
        return self.states(value) if self.states is not None and value else value

    def to_python(self, value: Any) -> Any:
        return (
            self.states(value)
            if self.states is not None and value in self.states.values
            else super().to_python(value)
        )
