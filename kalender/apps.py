from django.apps import AppConfig


class KalenderConfig(AppConfig):
    name = "kalender"
    verbose_name = "Kalender"
    default_auto_field = "django.db.models.BigAutoField"
