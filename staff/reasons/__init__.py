"""What a person hears about workers and their work, by subject: the files that a lawyer edits."""

from staff.reasons import access, data, kept, moves, signup, workplace

__all__ = ["access", "data", "kept", "moves", "signup", "workplace"]
