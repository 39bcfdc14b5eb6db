"""What rooms above must hear of while it happens; connected in config/wiring.py only."""

from django.dispatch import Signal

# PendingChange before an access is granted, inside the transaction. Each answer is a list of reasons against it (R22, R25).
granting = Signal()
