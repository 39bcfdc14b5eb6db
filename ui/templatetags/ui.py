"""Every component of the look, available in all templates without `{% load %}`: see docs/components.md."""

from ui.library import register
from ui.tags import actions, blocks, filters, forms, layout, lists, nouns, states, steps

__all__ = ["actions", "blocks", "filters", "forms", "layout", "lists", "nouns", "register", "states", "steps"]
