from __future__ import annotations

from typing import Self

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
