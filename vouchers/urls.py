from django.urls import path

from vouchers import many_views, views
from vouchers.asking import views as asking
from vouchers.planning import views as planning

app_name = "vouchers"

urlpatterns = [
    path("cabinet/vouchers/", views.mine, name="my_vouchers"),
    path("cabinet/vouchers/<int:pk>/", views.my_voucher, name="my_voucher"),
    path("cabinet/vouchers/<int:pk>/print/", views.my_pdf, name="my_voucher_pdf"),
    path("cabinet/vouchers/<int:pk>/scan/", views.my_scan, name="my_voucher_scan"),
    path("cabinet/vouchers/ask/", asking.ask, name="ask"),
    path("cabinet/vouchers/asked/<int:pk>/", asking.withdrawal, name="request_withdraw"),
    path("cabinet/plan/proposal/", planning.propose_own, name="my_plan_new"),
    path("cabinet/plan/<int:pk>/", planning.answer_own, name="my_plan"),
    path("organization/plan/<int:pk>/", planning.answer, name="plan"),
    path("organization/workers/<int:pk>/plan/", planning.propose, name="plan_new"),
    path("organization/vouchers/asked/<int:pk>/", asking.confirmation, name="request_confirm"),
    path("organization/vouchers/asked/<int:pk>/rejection/", asking.rejection, name="request_reject"),
    path("organization/vouchers/", views.organizations, name="org_vouchers"),
    path("organization/vouchers/<int:pk>/", views.organizations_voucher, name="org_voucher"),
    path("organization/vouchers/<int:pk>/print/", views.organizations_pdf, name="org_voucher_pdf"),
    path("organization/vouchers/<int:pk>/scan/", views.organizations_scan, name="org_voucher_scan"),
    path("organization/vouchers/<int:pk>/issued/", views.issued, name="issued"),
    path("organization/workers/vouchers/", many_views.issue_many, name="issue_many"),
    path("organization/workers/<int:pk>/voucher/", views.issue, name="issue"),
    path("organization/workers/<int:pk>/paper-voucher/", views.record_paper, name="record_paper"),
]
