"""Which texts the system publishes about itself (R41)."""

from __future__ import annotations

# In the order of their list.
CONSENT = "consent"
POLICY = "policy"
TERMS = "terms"
TITLES = {
    CONSENT: "Согласие на обработку персональных данных",
    POLICY: "Политика обработки персональных данных",
    TERMS: "Правила пользования системой",
}
