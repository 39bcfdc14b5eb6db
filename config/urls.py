from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

from home.finding.views import find
from home.journal.views import journal
from home.reports import views as reports
from retention.views import retention
from staff.lists import operator as saved_lists
from ui.admin_suggestions import suggestions

# One door: operators log in where everybody does, with its limits and second factor.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]
admin.site.autocomplete_view = suggestions  # type: ignore[assignment]
admin.site.index_title = "Сводка"

handler500 = "config.errors.server_error"
urlpatterns = [
    path("admin/password_change/", RedirectView.as_view(pattern_name="account_change_password")),
    path("admin/find/", admin.site.admin_view(find), name="operator_find"),
    path("admin/journal/", admin.site.admin_view(journal), name="operator_journal"),
    path("admin/lists/<slug:page>/new/", admin.site.admin_view(saved_lists.save), name="operator_list_new"),
    path("admin/lists/<int:pk>/", admin.site.admin_view(saved_lists.change), name="operator_list_change"),
    path("admin/retention/", admin.site.admin_view(retention), name="operator_retention"),
    path("admin/reports/", admin.site.admin_view(reports.reports), name="operator_reports"),
    path("admin/reports/<slug:name>/", admin.site.admin_view(reports.report), name="operator_report"),
    path(
        "admin/reports/<slug:name>/count/", admin.site.admin_view(reports.count), name="operator_report_count"
    ),
    path("admin/reports/overdue/<int:pk>/", admin.site.admin_view(reports.overdue), name="operator_overdue"),
    path("admin/", admin.site.urls),
    path("", include("submissions.urls")),
    path("notifications/", include("letters.urls")),
    path("account/", include("accounts.urls")),
    path("", include("texts.urls")),
    path("", include("imports.urls")),
    path("", include("organizations.urls")),
    path("", include("staff.urls")),
    path("", include("vouchers.urls")),
    path("", include("courses.urls")),
    path("", include("support.urls")),
    path("", include("home.urls")),
    path("ui/", include("ui.urls")),
    path("", include("demo.urls")),
]
