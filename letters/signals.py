"""What rooms above must hear of; connected in config/wiring.py only."""

from django.dispatch import Signal

# A mail server has said for good whether it takes letters to `email`: `taken`, or the mailbox refuses them (R7).
answered = Signal()
