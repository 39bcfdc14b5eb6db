from django.urls import path

from organizations.views import public

app_name = "organizations"
urlpatterns = [path("organizations/search/", public.search, name="search")]
