"""Documents for paper: typst with PT Sans, the same on every machine."""

from courses.print.typesetting import answer
from courses.print.voucher import voucher_pdf

__all__ = ["answer", "voucher_pdf"]
