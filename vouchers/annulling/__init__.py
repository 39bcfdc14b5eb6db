"""A voucher that counts no more, and what becomes of the courses that stood on it (R31)."""
