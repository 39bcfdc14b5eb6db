"""What must hold in the database at any moment: after a night, a kill, a restore (reliability §6)."""

from home.invariants.checks import Check, Violation, every_check

__all__ = ["Check", "Violation", "every_check"]
