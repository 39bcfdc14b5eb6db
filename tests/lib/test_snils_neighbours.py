"""The numbers that one slip makes of a СНИЛС (R1)."""

from __future__ import annotations

from lib import snils
from tests.factories import snils_number


def test_r1_every_slip_in_the_nine_digits_with_its_control_digits() -> None:
    for sequence in range(50):
        number = snils_number(sequence)
        nine = number[:9]
        slips = {nine} | {
            f"{nine[:at]}{digit}{nine[at + 1 :]}" for at in range(len(nine)) for digit in "0123456789"
        }
        slips |= {nine[:at] + nine[at + 1] + nine[at] + nine[at + 2 :] for at in range(len(nine) - 1)}
        assert set(snils.neighbours(number)) == {slip + snils.checksum(slip) for slip in slips}
