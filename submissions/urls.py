from django.urls import path

from submissions.unfinished import unfinished

app_name = "submissions"
urlpatterns = [path("unfinished/", unfinished, name="unfinished")]
