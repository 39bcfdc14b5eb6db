"""What rooms above must hear of while it happens; connected in config/wiring.py only."""

from django.dispatch import Signal

# Asked before a voucher is annulled, inside the transaction. Each answer is a list of what holds its blocks,
# in words («группа ГМ-12 с 10.03.2026»); an empty list lets it go (R31).
annulling = Signal()
