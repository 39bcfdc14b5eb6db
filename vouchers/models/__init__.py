from vouchers.models.template import TemplateBlock, VoucherTemplate
from vouchers.models.voucher import Annulment, PaperCourse, Voucher, VoucherBlock

__all__ = ["Annulment", "PaperCourse", "TemplateBlock", "Voucher", "VoucherBlock", "VoucherTemplate"]
