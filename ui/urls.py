from django.urls import path

from ui import gallery, views

app_name = "ui"
urlpatterns = [
    path("", gallery.gallery, name="gallery"),
    path("look/", views.look, name="look"),
    path("<slug:name>/", gallery.part, name="part"),
]
