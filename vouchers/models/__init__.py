from vouchers.models.asked import VoucherRequest
from vouchers.models.planned import PlannedTraining
from vouchers.models.taken import Annulment, PaperCourse, SettledCourse
from vouchers.models.voucher import TemplateBlock, Voucher, VoucherBlock, VoucherQuota, VoucherTemplate

__all__ = [
    "Annulment",
    "PaperCourse",
    "PlannedTraining",
    "SettledCourse",
    "TemplateBlock",
    "Voucher",
    "VoucherBlock",
    "VoucherQuota",
    "VoucherRequest",
    "VoucherTemplate",
]
