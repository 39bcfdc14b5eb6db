from django.urls import path

from vouchers.views import responsible

app_name = "vouchers"

RESPONSIBLE = [
    path("organization/workers/<int:pk>/voucher/", responsible.issue, name="issue"),
    path("organization/vouchers/<int:pk>/issued/", responsible.issued, name="issued"),
]

urlpatterns = [*RESPONSIBLE]
