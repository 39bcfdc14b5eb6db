from django.urls import path

from texts import views
from texts.anew import anew

app_name = "texts"
urlpatterns = [
    path("documents/", views.documents, name="documents"),
    path("documents/consent/anew/", anew, name="anew"),
    path("documents/<slug:text>/", views.document, name="document"),
    path("documents/<slug:text>/<int:pk>/", views.document, name="edition"),
]
