"""Of two accounts of one person one goes on, the other is closed (R40)."""

from __future__ import annotations

from lib.merging import rows

# How an account is entered is its own, and dies with it.
ROWS = rows(
    stay=[
        "account.EmailAddress.user",
        "accounts.Session.user",
        "accounts.User_groups.user",
        "accounts.User_user_permissions.user",
        "admin.LogEntry.user",
        "mfa.Authenticator.user",
        "usersessions.UserSession.user",
    ]
)
