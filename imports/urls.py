from django.urls import path

from imports import views

app_name = "imports"
urlpatterns = [
    path("organization/imports/", views.every, name="list"),
    path("organization/imports/<int:pk>/", views.batch, name="batch"),
    path("organization/imports/<int:pk>/loading/", views.load, name="load"),
    path("organization/imports/<int:pk>/correction/", views.correct, name="correct"),
    path("organization/imports/<int:pk>/errors/", views.errors, name="errors"),
    path("organization/imports/<int:pk>/undoing/", views.undo, name="undo"),
    path("organization/imports/<slug:kind>/", views.upload, name="upload"),
    path("organization/imports/<slug:kind>/template/", views.template, name="template"),
]
