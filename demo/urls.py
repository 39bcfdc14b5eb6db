from django.urls import path

from demo import views

app_name = "demo"
urlpatterns = [
    path("demo/", views.start, name="start"),
    path("demo/enter/", views.enter, name="enter"),
    path("demo/letters/", views.letter_list, name="letters"),
    path("demo/letters/write/", views.write, name="write"),
    path("demo/letters/<slug:name>/", views.letter, name="letter"),
    path("demo/letters/<slug:name>/body/", views.letter_body, name="letter_body"),
]
