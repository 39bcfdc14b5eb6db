"""What rooms above must hear of while it happens; connected in config/wiring.py only."""

from django.dispatch import Signal

# Asked before an edit of a position is saved, inside the transaction: `position` as it would be, `changed` the names
# of its new values. Each answer is a list of reasons against it (R33).
changing_position = Signal()
