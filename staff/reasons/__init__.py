"""What a person hears about workers and their work, by subject: the files that a lawyer edits."""

from staff.reasons import access, data, moves, signup, workplace

__all__ = ["access", "data", "moves", "signup", "workplace"]
