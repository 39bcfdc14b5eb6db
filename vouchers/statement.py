"""The voucher's page: for each block what was taken, of enrolments and of paper alike (R27, R31)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lib.numbers import counted
from vouchers import rules
from vouchers.facts import issued_as
from vouchers.known import Block, Issued, Use
from vouchers.models import Voucher
from vouchers.states import BlockState, Validity


@dataclass(frozen=True, slots=True)
class BlockLine:
    """A block as the page says it on a day."""

    block: Block
    state: BlockState

    @property
    def use(self) -> Use | None:
        """What it went to; None: nothing."""
        return self.block.use

    @property
    def what(self) -> str:
        """One line of it: what was taken, or that nothing was."""
        if self.use is None:
            return f"{self.state.label}, {self.block.volume}"
        if self.use.settled:
            return f"{self.use.programme}: {self.use.settled}"
        if self.use.state == BlockState.NOT_PASSED:
            return f"{self.use.programme}: обучение не окончено"
        return self.use.programme if self.use.passed else f"{self.use.programme}: ещё не пройдено"

    @property
    def passed(self) -> bool:
        return self.use is not None and self.use.passed


@dataclass(frozen=True, slots=True)
class VoucherStatement:
    """A voucher with its blocks as they stand on a day."""

    voucher: Voucher
    issued: Issued
    lines: tuple[BlockLine, ...]
    state: Validity
    days_left: int

    @property
    def title(self) -> str:
        return f"Чек № {self.issued.number}"

    @property
    def next_on(self) -> date:
        return self.issued.next_on

    @property
    def valid_until(self) -> date:
        return self.issued.valid_until

    @property
    def valid_until_label(self) -> str:
        return "Действовал по" if self.days_left < 0 or self.issued.annulled else "Действует по"

    @property
    def what_remains(self) -> str:
        return f"Осталось выбрать курсы для {counted(len(self.free), 'блока', 'блоков', 'блоков')}"

    @property
    def taken(self) -> tuple[BlockLine, ...]:
        return tuple(line for line in self.lines if line.use)

    @property
    def free(self) -> tuple[Block, ...]:
        return self.issued.free

    @property
    def pending(self) -> tuple[BlockLine, ...]:
        """Spent, and not passed: a seat that has no outcome yet, or a course that was not finished."""
        return tuple(line for line in self.taken if not line.passed)

    @property
    def progress(self) -> str:
        """«Пройдено 36 из 90 часов, выбрано ещё 18»: hours of courses, of those that ended well alone (R27)."""
        uses = self.issued.uses
        passed = sum(use.hours for use in uses if use.passed)
        held = sum(use.hours for use in uses if use.state == BlockState.HELD)
        lost = sum(use.hours for use in uses if use.state == BlockState.NOT_PASSED)
        said = f"Пройдено {passed} из {counted(self.issued.hours, 'часа', 'часов', 'часов')}"
        said += f", выбрано ещё {held}" if held else ""
        return said + (f", не окончено {lost}" if lost else "")

    @property
    def profile_needed(self) -> bool:
        return self.usable and not self.has_profile

    @property
    def has_profile(self) -> bool:
        """«Один блок в чеке должен быть профильным» (R30)."""
        return self.issued.has_profile

    @property
    def over(self) -> bool:
        """Nothing can be done with it any more."""
        return self.state in {Validity.ANNULLED, Validity.EXPIRED}

    @property
    def usable(self) -> bool:
        """A group can still be chosen for a free block (R28)."""
        return bool(self.free) and not self.issued.annulled and self.days_left >= 0


def statement(voucher: Voucher, on: date) -> VoucherStatement:
    """One voucher, read through `with_blocks()`, as it stands on that day."""
    return statements([voucher], on)[0]


def statements(vouchers: Iterable[Voucher], on: date) -> list[VoucherStatement]:
    """For one voucher or a page of them: one query more than `with_blocks()` takes."""
    known = list(vouchers)
    return [_stated(voucher, issued, on) for voucher, issued in zip(known, issued_as(known), strict=True)]


def _stated(voucher: Voucher, issued: Issued, on: date) -> VoucherStatement:
    nothing = BlockState.UNUSED if issued.annulled or on > issued.valid_until else BlockState.FREE
    return VoucherStatement(
        voucher=voucher,
        issued=issued,
        lines=tuple(BlockLine(block, block.use.state if block.use else nothing) for block in issued.blocks),
        state=rules.validity(issued, len(issued.uses), on),
        days_left=(issued.valid_until - on).days,
    )
