from django.apps import AppConfig


class SengketaConfig(AppConfig):
    name = "sengketa"
    verbose_name = "Sengketa"
    default_auto_field = "django.db.models.BigAutoField"
