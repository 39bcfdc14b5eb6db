from vouchers.models.annulment import Annulment, SettledCourse
from vouchers.models.paper import PaperCourse
from vouchers.models.template import TemplateBlock, VoucherTemplate
from vouchers.models.voucher import Voucher, VoucherBlock

__all__ = [
    "Annulment",
    "PaperCourse",
    "SettledCourse",
    "TemplateBlock",
    "Voucher",
    "VoucherBlock",
    "VoucherTemplate",
]
