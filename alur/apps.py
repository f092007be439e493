from django.apps import AppConfig


class AlurConfig(AppConfig):
    name = "alur"
    verbose_name = "Alur dan jejak"
    default_auto_field = "django.db.models.BigAutoField"
