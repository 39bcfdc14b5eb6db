from django.urls import path

from demo.views import letters, start

app_name = "demo"
urlpatterns = [
    path("demo/", start.start, name="start"),
    path("demo/enter/", start.enter, name="enter"),
    path("demo/letters/", letters.listed, name="letters"),
    path("demo/letters/<slug:name>/", letters.one, name="letter"),
    path("demo/letters/<slug:name>/body/", letters.body, name="letter_body"),
]
