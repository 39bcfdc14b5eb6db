"""What the room above is asked and told while a voucher is annulled, inside its transaction; connected in
config/wiring.py only."""

from django.dispatch import Signal

# What was taken on this voucher above this room: each answer is a list of `known.Use`.
uses = Signal()
# What the operator decided about one of them: use, choice, profile, by, why. Who owns the use does it and answers True.
settling = Signal()
